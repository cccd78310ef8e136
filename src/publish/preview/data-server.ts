import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Site } from '../../site/site.ts';
import { madeFolder, makeData } from '../open-data/data-files.ts';
import { policyOf } from '../hosting/policy.ts';
import { type GeneratedFile, generatedFiles } from '../output/generated-part.ts';
import { emptyManifest } from '../output/manifest.ts';
import { programHash } from '../program-hash.ts';
import type { BuildSettings } from '../settings.ts';

/** Makes the open data of the dev server when somebody asks for it, and again when the content has changed. */
export function dataServer(site: () => Site, { root, contentDir, cacheDir }: BuildSettings): Plugin {
  let made: { of: Site; files: Promise<ReadonlyMap<string, GeneratedFile>> } | undefined;
  // A folder of its own, as a build may run beside the dev server.
  const own = join(cacheDir, 'dev');
  const options = {
    contentDir,
    cacheDir: own,
    program: { hash: programHash(root), precompress: false },
    base: emptyManifest(),
  };
  let count = 0;
  /** Each time into another folder: somebody may still read what was made before. */
  const make = async (current: Site): Promise<ReadonlyMap<string, GeneratedFile>> => {
    const [before, folder] = [count++, count].map((number) => join(madeFolder(own), String(number)));
    const files = generatedFiles(await makeData(current, { ...options, made: folder as string }));
    rmSync(before as string, { recursive: true, force: true });
    return files;
  };
  const filesOf = (current: Site): Promise<ReadonlyMap<string, GeneratedFile>> => {
    if (made?.of === current) return made.files;
    const files = make(current);
    made = { of: current, files };
    // FormattedFinding to whoever asks; who asks again has it tried again.
    files.catch(() => {
      if (made?.files === files) made = undefined;
    });
    return files;
  };
  return {
    name: 'nachlese:data',
    apply: 'serve',
    configureServer(server) {
      rmSync(madeFolder(own), { recursive: true, force: true });
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/\?.*$/, '').slice(1);
        if (!/^daten\/.|^\d{4}\/\d{2}\/.+\/index\.md$/.test(path)) {
          next();
          return;
        }
        const respond = (files: ReadonlyMap<string, GeneratedFile>): void => {
          const source = files.get(path)?.source;
          if (source === undefined) {
            next();
            return;
          }
          response.setHeader('Content-Type', policyOf(path).contentType);
          createReadStream(source).on('error', next).pipe(response);
        };
        filesOf(site()).then(respond).catch(next);
      });
    },
  };
}
