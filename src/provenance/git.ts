import { execFileSync } from 'node:child_process';

/** Output of `git ls-files` for 100,000 files is about 10 MB. */
const MAX_BYTES = 1_000_000_000;

/** What git says in a folder; undefined where there is no git or no repository, or git refuses. */
export function git(cwd: string, parameters: readonly string[], input?: string): Buffer | undefined {
  try {
    return execFileSync('git', parameters, {
      cwd,
      maxBuffer: MAX_BYTES,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
      ...(input !== undefined && { input }),
    });
  } catch {
    return undefined;
  }
}

/** The same as text, without white space at its ends. */
export const gitText = (cwd: string, parameters: readonly string[]): string | undefined =>
  git(cwd, parameters)?.toString('utf8').trim();

/** Contents of blobs by their ids, in one process. Those that the repository lacks are not in the answer. */
export function readBlobs(cwd: string, ids: readonly string[]): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (ids.length === 0) return found;
  const output = git(cwd, ['cat-file', '--batch'], `${ids.join('\n')}\n`) ?? Buffer.alloc(0);
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [id = '', type, size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob' || size === undefined) continue; // "<id> missing"
    found.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
