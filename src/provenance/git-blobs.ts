import { runGit } from './git.ts';

/**
 * The blob ids in git's index of a folder's unmodified files, by path relative to the content folder; none without git. In a fresh
 * checkout, where every time stamp is new, they save reading the files whose content is cached.
 */
export function gitBlobs(contentDir: string, folder: string): ReadonlyMap<string, string> {
  const listed = listing(contentDir, ['ls-files', '-s', '-z', '--', folder]);
  if (listed === undefined || converts(contentDir)) return new Map();
  const differing = listing(contentDir, ['diff-files', '--name-only', '-z', '--relative', '--', folder]);
  if (differing === undefined) return new Map();
  const changed = new Set(differing.split('\0'));
  const blobs = new Map<string, string>();
  for (const line of listed.split('\0')) {
    const [, mode, hash, stage, file] = /^(\d+) ([0-9a-f]{40}) (\d)\t([^]+)$/.exec(line) ?? [];
    if (file === undefined || hash === undefined || stage !== '0' || !mode?.startsWith('100')) continue;
    if (!changed.has(file)) blobs.set(file, hash);
  }
  return blobs;
}

/** Whether git may convert line ends or contents on checkout, so that a blob differs from its file. */
function converts(contentDir: string): boolean {
  const setting = listing(contentDir, ['config', '--get', 'core.autocrlf'])?.trim();
  if (setting === 'true') return true;
  const attributes = listing(contentDir, [
    'ls-files',
    '-z',
    '--',
    ':(top)**/.gitattributes',
    ':(top).gitattributes',
  ]);
  return attributes !== undefined && attributes !== '';
}

/** Undefined if git does not answer, for whatever reason. The files are then read and hashed, which gives the same ids. */
function listing(cwd: string, parameters: readonly string[]): string | undefined {
  const run = runGit(cwd, parameters);
  return run.status === 'done' ? run.output.toString('utf8') : undefined;
}
