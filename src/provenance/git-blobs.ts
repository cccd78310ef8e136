import { runGit } from './git.ts';

/** A file by its path relative to the content folder, with its size in bytes. */
interface SizedFile {
  file: string;
  size: number;
}

/** Attributes by which git changes more than line ends (gitattributes(5)). */
const CONVERTING = ['filter', 'ident', 'working-tree-encoding'];

/**
 * The blob ids in git's index of those files below a folder that are unmodified and have the content of their blobs; none without git. In a
 * fresh checkout, where every time stamp is new, they save reading the files whose content is cached.
 */
export function gitBlobs(
  contentDir: string,
  folder: string,
  files: readonly SizedFile[],
): ReadonlyMap<string, string> {
  const listed = listing(contentDir, ['ls-files', '-s', '-z', '--', folder]);
  const differing = listing(contentDir, ['diff-files', '--name-only', '-z', '--relative', '--', folder]);
  if (listed === undefined || differing === undefined) return new Map();
  const changed = new Set(differing.split('\0'));
  const blobs = new Map<string, string>();
  for (const line of listed.split('\0')) {
    const [, mode, id, stage, file] = /^(\d+) ([0-9a-f]{40}) (\d)\t([^]+)$/.exec(line) ?? [];
    if (file === undefined || id === undefined || stage !== '0' || !mode?.startsWith('100')) continue;
    if (!changed.has(file)) blobs.set(file, id);
  }
  return withSameContent(contentDir, blobs, files);
}

/** Leaves out files that git may have converted on their way into the index or out of it. */
function withSameContent(
  contentDir: string,
  blobs: ReadonlyMap<string, string>,
  files: readonly SizedFile[],
): ReadonlyMap<string, string> {
  const known = files.filter(({ file }) => blobs.has(file));
  const converted = convertedFiles(
    contentDir,
    known.map(({ file }) => file),
  );
  const ids = known.map(({ file }) => blobs.get(file) as string);
  const sizes = listing(contentDir, ['cat-file', '--batch-check=%(objectsize)'], ids.join('\n'))?.split('\n');
  if (!converted || !sizes) return new Map();
  // Each line end that git converts changes the size by a byte.
  const same = known.filter(({ file, size }, index) => !converted.has(file) && sizes[index] === String(size));
  return new Map(same.map(({ file }) => [file, blobs.get(file) as string]));
}

/** Undefined if git does not answer. */
function convertedFiles(contentDir: string, files: readonly string[]): ReadonlySet<string> | undefined {
  const input = files.map((file) => `${file}\0`).join('');
  const answer = listing(contentDir, ['check-attr', '-z', '--stdin', ...CONVERTING], input)?.split('\0');
  if (!answer) return undefined;
  const converted = new Set<string>();
  // Path, attribute and value of each.
  for (let at = 0; at + 2 < answer.length; at += 3)
    if (!['unspecified', 'unset'].includes(String(answer[at + 2]))) converted.add(String(answer[at]));
  return converted;
}

/** Undefined if git does not answer, for whatever reason. The files are then read and hashed, which gives the same ids. */
function listing(cwd: string, parameters: readonly string[], input?: string): string | undefined {
  const run = runGit(cwd, parameters, input);
  return run.status === 'done' ? run.output.toString('utf8') : undefined;
}
