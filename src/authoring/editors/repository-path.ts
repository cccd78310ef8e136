import { runGit } from '../../provenance/git.ts';

/** A folder's path in its repository, without slashes at its ends; undefined if git knows none. */
export function pathInRepository(folder: string): string | undefined {
  const run = runGit(folder, ['rev-parse', '--show-prefix']);
  return run.status === 'done' ? run.output.toString('utf8').trim().replace(/\/$/, '') : undefined;
}
