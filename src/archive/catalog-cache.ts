import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './entry.ts';
import type { Picture } from './picture.ts';

/** What the catalog remembers between two runs. Losing it costs time, never correctness. */
export interface CatalogMemory {
  /** The content hash of each file while its stamp stands. */
  files: Record<string, { stamp: string; hash: string }>;
  /** Parsed files by format and content hash. */
  entries: Record<string, Entry>;
  pictures: Record<string, { stamp: string; picture: Picture }>;
}

export const emptyMemory = (): CatalogMemory => ({ files: {}, entries: {}, pictures: {} });

const NAME = 'catalog.json';

/** Reads the memory; one that other code wrote, or that is damaged, counts as empty. */
export function readMemory(cacheDir: string, code: string): CatalogMemory {
  let text: string;
  try {
    text = readFileSync(join(cacheDir, NAME), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return emptyMemory();
    throw error;
  }
  if (!text.startsWith(header(code))) return emptyMemory();
  try {
    return JSON.parse(text.slice(header(code).length)) as CatalogMemory;
  } catch {
    return emptyMemory(); // cut off by a crash of the machine: parse everything again
  }
}

export function writeMemory(cacheDir: string, code: string, memory: CatalogMemory): void {
  mkdirSync(cacheDir, { recursive: true });
  const temporary = join(cacheDir, `${NAME}.${process.pid}`);
  writeFileSync(temporary, header(code) + JSON.stringify(memory));
  renameSync(temporary, join(cacheDir, NAME));
}

const header = (code: string): string => `${code}\n`;

/** A hash of the parser's own source, so that a changed parser reads every file again. */
export function parserHash(root: string): string {
  const folder = join(root, 'src', 'archive');
  const hash = createHash('sha1');
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
