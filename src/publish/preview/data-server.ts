import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { UrlWords } from '../../archive/url-words.ts';
import { dataUrl } from '../../archive/urls.ts';
import type { Site } from '../../site/site.ts';
import { policyOf } from '../hosting/policy.ts';
import { madeFolder, makeData } from '../open-data/data-files.ts';
import { type GeneratedFile, generatedFiles } from '../output/generated-part.ts';
import { emptyManifest } from '../output/manifest.ts';
import { programHash } from '../program-hash.ts';
import type { BuildSettings } from '../settings.ts';
import { memoizeLast } from './memoize-last.ts';
import { pathOf } from './request-path.ts';

/** Whether a path may be that of a file of the open data: below their page, or the Markdown of an article. */
const isData = (path: string, words: UrlWords): boolean =>
  (path.startsWith(dataUrl(words)) && path !== dataUrl(words)) ||
  /^\/\d{4}\/\d{2}\/.+\/index\.md$/.test(path);

/** Makes the open data when somebody asks the preview for it, and again when the content has changed. */
export function dataServer(site: () => Site, settings: BuildSettings): Plugin {
  // Apart from the cache of builds: one may run at the same time as the preview.
  const cacheDir = join(settings.cacheDir, 'dev');
  const filesOf = dataFiles({ ...settings, cacheDir });
  return {
    name: 'nachlese:data',
    apply: 'serve',
    configureServer(server) {
      rmSync(madeFolder(cacheDir), { recursive: true, force: true });
      server.middlewares.use((request, response, next) => {
        const asked = pathOf(request);
        if (!isData(asked, site().archive.settings.words)) {
          next();
          return;
        }
        const path = asked.slice(1);
        filesOf(site()).then((files) => {
          const source = files.get(path)?.source;
          if (source === undefined) {
            next();
            return;
          }
          response.setHeader('Content-Type', policyOf(path).contentType);
          createReadStream(source).on('error', next).pipe(response);
        }, next);
      });
    },
  };
}

/** Makes the data in a new folder each time, as the files of the last one may still be being sent. */
function dataFiles({ root, contentDir, cacheDir }: BuildSettings) {
  const program = { hash: programHash(root), precompress: false };
  const options = { contentDir, cacheDir, program, base: emptyManifest() };
  let folder: string | undefined;
  let count = 0;
  return memoizeLast(async (site: Site): Promise<ReadonlyMap<string, GeneratedFile>> => {
    const before = folder;
    folder = join(madeFolder(cacheDir), String(++count));
    const files = generatedFiles(await makeData(site, { ...options, made: folder }));
    if (before !== undefined) rmSync(before, { recursive: true, force: true });
    return files;
  });
}
