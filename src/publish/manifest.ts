import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** One file of the site. */
export interface OutputFile {
  /** SHA-256 of the content, the first 32 hexadecimal digits. */
  hash: string;
  /** Bytes. */
  size: number;
  /** Pages: the key of what was rendered; a page with the same key need not be rendered again. */
  key?: string;
}

/** Everything that a build put out, by path without a leading slash. Two manifests tell what a deploy has to do. */
export interface Manifest {
  /** Changes with every change of the format; a manifest of another version counts as none. */
  version: 1;
  files: Record<string, OutputFile>;
}

export const emptyManifest = (): Manifest => ({ version: 1, files: {} });

/** The content hash of an output file. */
export const contentHash = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32);

/** Reads a manifest. None, one of another version, or a damaged one is empty: everything is then built again. */
export function readManifest(path: string): Manifest {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return emptyManifest();
    throw error;
  }
  const manifest = parseManifest(text);
  if (manifest) texts.set(manifest, text);
  return manifest ?? emptyManifest();
}

/** The id of the build whose manifest lies there: the content hash of its text, which need not be understood for that. */
export function storedBuildId(path: string): string {
  return existsSync(path) ? contentHash(readFileSync(path)) : buildId(emptyManifest());
}

/** Names a build by what it put out. */
export const buildId = (manifest: Manifest): string => contentHash(manifestText(manifest));

export function parseManifest(text: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(text) as Partial<Manifest>;
    return manifest.version === 1 && manifest.files ? (manifest as Manifest) : undefined;
  } catch {
    return undefined; // cut off by a crash of the machine
  }
}

/** Texts of manifests that were read or written: making one takes a second for a large site. */
const texts = new WeakMap<Manifest, string>();

/** The manifest as text, its paths in order: the same site gives the same bytes. It may not be changed afterwards. */
export function manifestText(manifest: Manifest): string {
  const known = texts.get(manifest);
  if (known !== undefined) return known;
  const text = writtenOut(manifest);
  texts.set(manifest, text);
  return text;
}

function writtenOut({ version, files }: Manifest): string {
  const paths = Object.keys(files).sort();
  const lines = paths.map((path) => `${JSON.stringify(path)}:${JSON.stringify(files[path])}`);
  return `{"version":${version},"files":{\n${lines.join(',\n')}\n}}\n`;
}

/** What is to be written and what is to be removed to come from one manifest to another. Both in order of path. */
export interface Difference {
  written: string[];
  removed: string[];
}

export function difference(before: Manifest, after: Manifest): Difference {
  const written = Object.keys(after.files).filter(
    (path) => after.files[path]?.hash !== before.files[path]?.hash,
  );
  const removed = Object.keys(before.files).filter((path) => !(path in after.files));
  return { written: written.sort(), removed: removed.sort() };
}
