import { spawnSync } from 'node:child_process';
import { authoringTexts } from '../i18n/author-languages.ts';
import type { Language } from '../archive/language.ts';
import { TranslatedError } from '../i18n/translated-error.ts';

/** Output of `git ls-files` for 100,000 files is about 10 MB. */
const MAX_BYTES = 1_000_000_000;

/** git refused something that the program cannot do without. */
export class GitError extends TranslatedError {
  readonly problem: string;

  constructor(problem: string) {
    super(`git failed: ${problem}`);
    this.name = 'GitError';
    this.problem = problem;
  }

  override textIn(language: Language): string {
    return authoringTexts(language).errors.gitFailed({ problem: this.problem });
  }
}

/** How a run of git ended. `missing`: git is not installed; `outside`: the folder is in no repository. */
export type GitRun =
  | { status: 'done'; output: Buffer }
  | { status: 'missing'; problem: string }
  | { status: 'outside'; problem: string }
  | { status: 'failed'; problem: string };

/** Runs git in a folder. Its messages are English, whatever the system's language, as this reads them. */
export function runGit(cwd: string, parameters: readonly string[], input?: string): GitRun {
  const { error, status, stdout, stderr } = spawnSync('git', parameters, {
    cwd,
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: MAX_BYTES,
    ...(input !== undefined && { input }),
  });
  if (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { status: isMissing ? 'missing' : 'failed', problem: error.message };
  }
  if (status === 0) return { status: 'done', output: stdout };
  const problem = stderr.toString('utf8').trim();
  return { status: problem.includes('not a git repository') ? 'outside' : 'failed', problem };
}

/** What git writes. Throws a GitError unless it succeeds. */
export function git(cwd: string, parameters: readonly string[], input?: string): Buffer {
  const run = runGit(cwd, parameters, input);
  if (run.status !== 'done') throw new GitError(run.problem);
  return run.output;
}

/** The same as text, without white space at its ends. */
export const gitText = (cwd: string, parameters: readonly string[]): string =>
  git(cwd, parameters).toString('utf8').trim();

/** Contents of blobs by their names (`<id>`, `<commit>:<path>`), in one process. Blobs that the repository lacks are left out. */
export function readBlobs(cwd: string, names: readonly string[]): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  if (names.length === 0) return blobs;
  const output = git(cwd, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  let at = 0;
  for (const name of names) {
    const end = output.indexOf('\n', at);
    // `<id> <type> <size>`, then the content and a line feed; or `<name> missing`.
    const [, type, size] = / (blob|tree|commit|tag) (\d+)$/.exec(output.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    if (type === 'blob') blobs.set(name, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}
