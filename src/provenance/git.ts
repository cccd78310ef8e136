import { spawnSync } from 'node:child_process';
import { GitError } from './git-error.ts';

/** For 100,000 files, `git ls-files` prints about 10 MB. */
const MAX_BYTES = 1_000_000_000;

/** The result of a git command. `missing`: git is not installed; `outside`: the folder is in no repository. */
export type GitRun =
  | { status: 'done'; output: Buffer }
  | { status: 'missing'; problem: string }
  | { status: 'outside'; problem: string }
  | { status: 'failed'; problem: string };

/** Runs git in a folder, with English messages, since their wording tells `outside` from `failed`. */
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
  // A broken worktree or submodule is reported as `not a git repository: <path>`.
  return { status: problem.includes('not a git repository (or any') ? 'outside' : 'failed', problem };
}

/** The output of a git command. Throws a GitError if it fails. */
export function git(cwd: string, parameters: readonly string[], input?: string): Buffer {
  const run = runGit(cwd, parameters, input);
  if (run.status !== 'done') throw new GitError(run.problem);
  return run.output;
}

/** The output of a git command as trimmed text. Throws a GitError if it fails. */
export const gitText = (cwd: string, parameters: readonly string[]): string =>
  git(cwd, parameters).toString('utf8').trim();

/** Reads blobs by name (`<id>`, `<commit>:<path>`) in one process. Blobs that the repository lacks are left out. */
export function readBlobs(cwd: string, names: readonly string[]): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  if (names.length === 0) return blobs;
  const output = git(cwd, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  let at = 0;
  for (const name of names) {
    const end = output.indexOf('\n', at);
    // Either `<id> <type> <size>`, the content and a line feed, or `<name> missing`.
    const [, type, size] = / (blob|tree|commit|tag) (\d+)$/.exec(output.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    if (type === 'blob') blobs.set(name, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}
