import { GitError, readBlobs, runGit } from '../../provenance/git.ts';
import { AuthoringError } from '../authoring-error.ts';

/** The branch that a content folder is checked out from. Throws an AuthoringError if the folder is in no git repository. */
export class WorkBranch {
  readonly #folder: string;
  /** Path from the repository's top to the content folder, with a slash at the end, or empty. */
  readonly #prefix: string;

  constructor(folder: string) {
    this.#folder = folder;
    const inside = runGit(folder, ['rev-parse', '--show-prefix']);
    if (inside.status === 'missing') throw new AuthoringError('noGit');
    if (inside.status === 'outside') throw new AuthoringError('noRepository', { folder });
    if (inside.status === 'failed') throw new GitError(inside.problem);
    this.#prefix = inside.output.toString('utf8').trim();
  }

  /** The commit at which the work on top of `base` began. */
  mergeBase(base: string): string {
    const options = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`];
    const commit = runGit(this.#folder, options);
    const found = commit.status === 'done' ? runGit(this.#folder, ['merge-base', base, 'HEAD']) : commit;
    if (found.status === 'done') return found.output.toString('utf8').trim();
    const isShallow = this.read('rev-parse', '--is-shallow-repository').trim() === 'true';
    throw new AuthoringError(isShallow ? 'shallowClone' : 'noSuchCommit', { base });
  }

  /** Output of a git command whose paths are relative to the content folder. Throws a GitError. */
  read(...options: string[]): string {
    const run = runGit(this.#folder, ['-c', 'core.quotePath=false', ...options]);
    if (run.status !== 'done') throw new GitError(run.problem);
    return run.output.toString('utf8');
  }

  /** Files as they were in a commit, by path relative to the content folder; those that were not there are left out. */
  show(commit: string, files: readonly string[]): Map<string, Buffer> {
    const nameOf = (file: string): string => `${commit}:${this.#prefix}${file}`;
    const blobs = readBlobs(this.#folder, files.map(nameOf));
    return new Map(
      files.flatMap((file) => {
        const content = blobs.get(nameOf(file));
        return content ? [[file, content] as const] : [];
      }),
    );
  }
}
