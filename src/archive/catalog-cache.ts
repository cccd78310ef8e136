import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf, type Entry } from './entry.ts';
import type { Picture } from './picture.ts';
import { writeAtomically } from './write-atomically.ts';

/** What the catalog remembers between two runs. Losing it costs time, never correctness. */
export interface CatalogMemory {
  /** The content hash of each file while its stamp stands. */
  files: Record<string, { stamp: string; hash: string }>;
  /** Parsed files by format and content hash. */
  entries: Record<string, Entry>;
  pictures: Record<string, { stamp: string; picture: Picture }>;
}

export const emptyMemory = (): CatalogMemory => ({ files: {}, entries: {}, pictures: {} });

/** Folder of the cache with one file for each folder of articles: what changed rewrites its own year only. */
const FOLDER = 'catalog';

/** What is text in Markdown is code in MDX, so a renamed file is read again. */
export const entryKey = (file: string, hash: string): string => `${formatOf(file)}:${hash}`;

/** Reads the memory; a part that other code wrote, or that is damaged, counts as empty. */
export function readMemory(cacheDir: string, code: string): CatalogMemory {
  const memory = emptyMemory();
  const folder = join(cacheDir, FOLDER);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith('.json')) continue; // left by a build that was killed
    const part = readPart(join(folder, name), code);
    if (!part) continue;
    Object.assign(memory.files, part.files);
    Object.assign(memory.entries, part.entries);
    Object.assign(memory.pictures, part.pictures);
  }
  return memory;
}

function readPart(path: string, code: string): CatalogMemory | undefined {
  const text = readFileSync(path, 'utf8');
  if (!text.startsWith(header(code))) return undefined;
  try {
    return JSON.parse(text.slice(header(code).length)) as CatalogMemory;
  } catch {
    return undefined; // cut off by a crash of the machine: parse its files again
  }
}

/** Writes the parts in which something is another than before. */
export function writeMemory(
  cacheDir: string,
  code: string,
  before: CatalogMemory,
  after: CatalogMemory,
): void {
  const parts = new Map<string, CatalogMemory>();
  for (const name of changedParts(before, after)) parts.set(name, emptyMemory());
  if (parts.size === 0) return;
  for (const [file, known] of Object.entries(after.files)) {
    const part = parts.get(partOf(file));
    if (!part) continue;
    part.files[file] = known;
    const key = entryKey(file, known.hash);
    const entry = after.entries[key];
    if (entry) part.entries[key] = entry;
  }
  for (const [file, known] of Object.entries(after.pictures)) {
    const part = parts.get(partOf(file));
    if (part) part.pictures[file] = known;
  }
  const folder = join(cacheDir, FOLDER);
  for (const [name, part] of parts) {
    if (Object.keys(part.files).length === 0) rmSync(join(folder, name), { force: true });
    else writeAtomically(join(folder, name), header(code) + JSON.stringify(part));
  }
}

function changedParts(before: CatalogMemory, after: CatalogMemory): Set<string> {
  const changed = new Set<string>();
  const compare = (from: CatalogMemory, to: CatalogMemory): void => {
    for (const [file, { stamp, hash }] of Object.entries(from.files)) {
      const other = to.files[file];
      if (other?.stamp !== stamp || other.hash !== hash) changed.add(partOf(file));
    }
    for (const [file, { stamp }] of Object.entries(from.pictures))
      if (to.pictures[file]?.stamp !== stamp) changed.add(partOf(file));
  };
  compare(before, after);
  compare(after, before);
  return changed;
}

/** `articles/2026/11/x.md` belongs to `2026`, and so does a picture beside it. */
const partOf = (file: string): string => {
  const [, folder, rest] = file.split('/', 3);
  return rest === undefined ? 'articles.json' : `articles-${folder as string}.json`;
};

const header = (code: string): string => `${code}\n`;

/** A hash of the parser's own source, so that a changed parser reads every file again. */
export function parserHash(root: string): string {
  const folder = join(root, 'src', 'archive');
  const hash = createHash('sha1');
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
