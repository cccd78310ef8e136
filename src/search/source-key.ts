import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from './cache-folder.ts';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
/** The folders and files whose code decides what stands in an index. */
export const INDEXER = [
  ...['search', 'language', 'archive', 'loader', 'card', 'markdown', 'images'],
  ...['digest', 'search-key', 'shared'].map((name) => `site/${name}.ts`),
];
const KEY_LENGTH = 16;

/** Version of Pagefind, whose index format and engine belong together; package.json pins it exactly. */
export const PAGEFIND_VERSION = (
  JSON.parse(readFileSync(join(SOURCES, '../package.json'), 'utf8')) as {
    dependencies: { pagefind: string };
  }
).dependencies.pagefind;

/** Hash of a list of texts, as it stands in names of folders. */
export function hashOf(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, KEY_LENGTH);
}

/** Hash of the code that makes an index, and of its libraries: with another, every index is another. */
export function indexerHash(): string {
  const parts = [readFileSync(join(SOURCES, '../package-lock.json'), 'utf8')];
  for (const name of INDEXER) {
    const path = join(SOURCES, name);
    const files = name.endsWith('.ts') ? [path] : filesBelow(path).map((file) => join(path, file));
    parts.push(...files.map((file) => readFileSync(file, 'utf8')));
  }
  return hashOf(parts);
}
