import { readBlobs, runGit } from '../../provenance/git.ts';
import { GitError } from '../../provenance/git-error.ts';
import { AuthoringError } from '../authoring-error.ts';

/** The branch that a content folder is checked out from. Throws an AuthoringError outside of a git repository. */
export class WorkBranch {
  readonly #folder: string;
  /** Path from the repository's root to the content folder, with a trailing slash, or empty. */
  readonly #prefix: string;

  constructor(folder: string) {
    this.#folder = folder;
    const inside = runGit(folder, ['rev-parse', '--show-prefix']);
    if (inside.status === 'missing') throw new AuthoringError('noGit');
    if (inside.status === 'outside') throw new AuthoringError('noRepository', { folder });
    if (inside.status === 'failed') throw new GitError(inside.problem);
    this.#prefix = inside.output.toString('utf8').trim();
  }

  /** The commit at which the work branched off from `base`. */
  mergeBase(base: string): string {
    const options = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`];
    const commit = runGit(this.#folder, options);
    const found = commit.status === 'done' ? runGit(this.#folder, ['merge-base', base, 'HEAD']) : commit;
    if (found.status === 'done') return found.output.toString('utf8').trim();
    const isShallow = this.read('rev-parse', '--is-shallow-repository').trim() === 'true';
    throw new AuthoringError(isShallow ? 'shallowClone' : 'noSuchCommit', { base });
  }

  /** Runs a git command with paths relative to the content folder, and returns its output. Throws a GitError. */
  read(...options: string[]): string {
    const run = runGit(this.#folder, ['-c', 'core.quotePath=false', ...options]);
    if (run.status !== 'done') throw new GitError(run.problem);
    return run.output.toString('utf8');
  }

  /** Files as of a commit, by path relative to the content folder, without those that did not exist. */
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
