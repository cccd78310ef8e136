import { spawnSync } from 'node:child_process';
import { AuthoringError } from '../authoring-error.ts';

const MAX_OUTPUT_BYTES = 1 << 30;

/** The git repository that a content folder lies in. Throws an AuthoringError where there is none. */
export class Git {
  readonly #folder: string;
  /** Path from the repository's top to the content folder, with a slash at the end, or empty. */
  readonly #prefix: string;

  constructor(folder: string) {
    this.#folder = folder;
    const inside = this.#run(['rev-parse', '--show-prefix']);
    if (inside.status !== 0) throw new AuthoringError('noRepository', { folder });
    this.#prefix = inside.stdout.trim();
  }

  /** The commit at which the work on top of `base` began. */
  mergeBase(base: string): string {
    const commit = this.#run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`]);
    const found = commit.status === 0 ? this.#run(['merge-base', base, 'HEAD']) : commit;
    if (found.status === 0) return found.stdout.trim();
    const shallow = this.#run(['rev-parse', '--is-shallow-repository']).stdout.trim() === 'true';
    throw new AuthoringError(shallow ? 'shallowClone' : 'noSuchCommit', { base });
  }

  /** Output of a git command whose paths are relative to the content folder. */
  read(...options: string[]): string {
    const { status, stdout, stderr } = this.#run(options);
    if (status !== 0) throw new AuthoringError('gitFailed', { problem: stderr.trim() });
    return stdout;
  }

  /** Files as they were in a commit, by path relative to the content folder; those that were not there are left out. */
  show(commit: string, files: readonly string[]): Map<string, Buffer> {
    if (files.length === 0) return new Map();
    const wanted = files.map((file) => `${commit}:${this.#prefix}${file}`);
    const { stdout } = spawnSync('git', ['-C', this.#folder, 'cat-file', '--batch'], {
      input: `${wanted.join('\n')}\n`,
      maxBuffer: MAX_OUTPUT_BYTES,
    });
    const found = new Map<string, Buffer>();
    let offset = 0;
    for (const file of files) {
      const end = stdout.indexOf('\n', offset);
      const header = stdout.subarray(offset, end).toString();
      offset = end + 1;
      const size = Number(/ blob (\d+)$/.exec(header)?.[1] ?? NaN);
      if (Number.isNaN(size)) continue;
      found.set(file, stdout.subarray(offset, offset + size));
      offset += size + 1;
    }
    return found;
  }

  #run(options: string[]) {
    return spawnSync('git', ['-C', this.#folder, '-c', 'core.quotePath=false', ...options], {
      encoding: 'utf8',
      maxBuffer: MAX_OUTPUT_BYTES,
    });
  }
}
