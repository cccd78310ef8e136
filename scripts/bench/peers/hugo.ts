import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { measure } from '../measure.ts';
import { bytesIn, differenceOf, digestTree, pagesIn, type TreeDigest } from '../tree-digest.ts';
import { writeHugoArticle, writeHugoProject } from './hugo-content.ts';
import type { Peer } from './peer.ts';

const projectOf = (folder: string): string => join(folder, 'hugo');

/** The system's Hugo, `apt-get install hugo` on Debian: articles and lists, no search. */
export function hugo(): Peer {
  let before: TreeDigest = new Map();
  return {
    system: 'Hugo',
    absence: () => (spawnSync('hugo', ['version']).status === 0 ? undefined : 'no hugo on this machine'),
    version: () => /v[\d.]+/.exec(spawnSync('hugo', ['version']).stdout.toString())?.[0] ?? '',
    prepare: ({ folder }, archive) => {
      writeHugoProject(projectOf(folder), archive);
    },
    put: ({ folder }, archive, article) => {
      writeHugoArticle(projectOf(folder), archive, article);
    },
    build: async ({ folder }, step) => {
      const out = join(folder, 'hugo-out');
      const measured = await measure({
        program: 'hugo',
        args: ['--quiet', '--destination', out, '--cacheDir', join(folder, 'hugo-cache')],
        cwd: projectOf(folder),
      });
      const after = digestTree(out);
      const changed = differenceOf(before, after);
      before = after;
      const pages = pagesIn(after);
      const size = bytesIn(after);
      return { system: 'Hugo', step, pages, rendered: pages, size, changed, phases: {}, ...measured };
    },
  };
}
