import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { measure } from '../measure.ts';
import { bytesIn, differenceOf, digestTree, pagesIn, type TreeDigest } from '../tree-digest.ts';
import { writeHugoArticle, writeHugoProject } from './hugo-content.ts';
import type { Peer } from './peer.ts';

const projectOf = (folder: string): string => join(folder, 'hugo');

/** The program that `HUGO` names, otherwise the system's, `apt-get install hugo` on Debian. */
export const hugoProgram = (): string => process.env['HUGO'] ?? 'hugo';

/** The version of a Hugo, such as `v0.169.0`; undefined if it does not run. */
export function hugoVersion(program: string): string | undefined {
  const { status, stdout } = spawnSync(program, ['version'], { encoding: 'utf8' });
  return status === 0 ? /v[\d.]+/.exec(stdout)?.[0] : undefined;
}

/** Hugo: articles, lists and old addresses, no search. */
export function hugo(program = hugoProgram()): Peer {
  let before: TreeDigest = new Map();
  return {
    system: 'Hugo',
    absence: () => (hugoVersion(program) === undefined ? `no ${program} on this machine` : undefined),
    version: () => hugoVersion(program) ?? 'of unknown version',
    prepare: ({ folder }, archive) => {
      writeHugoProject(projectOf(folder), archive);
    },
    put: ({ folder }, archive, article) => {
      writeHugoArticle(projectOf(folder), archive, article);
    },
    build: async ({ folder }, step) => {
      const out = join(folder, 'hugo-out');
      const measured = await measure({
        program,
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
