import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { listedRegions } from '../archive/vocabularies.ts';
import { kickerOf } from '../views/card.ts';
import { filesBelow } from './cache-folder.ts';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
/** The folders and files whose code decides what stands in an index. What else the catalog does shows in the articles. */
const CODE = [
  ...['search', 'markdown', 'images/variants.ts', 'views/card.ts'],
  ...['archive/catalog.ts', 'archive/vocabularies.ts', 'archive/urls.ts'],
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

/** Hash of Pagefind's version and of the code that makes an index: with other code, every index is another. */
export function indexerHash(): string {
  const parts = [PAGEFIND_VERSION];
  for (const name of CODE) {
    const path = join(SOURCES, name);
    const files = name.endsWith('.ts') ? [path] : filesBelow(path).map((file) => join(path, file));
    parts.push(...files.map((file) => readFileSync(file, 'utf8')));
  }
  return hashOf(parts);
}

/** Everything of an article that an index depends on: its file, and what vocabularies and pictures add to it. */
export function articleKey({ vocabularies }: Archive, article: Article): string {
  const { regions, topics, authors, types } = vocabularies;
  return JSON.stringify([
    article.hash,
    article.url,
    // Their slugs come from the vocabularies, whatever the file says.
    [article.category, article.type, article.regions, article.topics, article.authors],
    kickerOf(article, vocabularies),
    article.regions.map((key) => regions.bySlug(key).title),
    listedRegions(article.regions, regions),
    article.topics.map((key) => [topics.bySlug(key).name, topics.bySlug(key).title]),
    article.authors.map((key) => authors.bySlug(key).title),
    article.type === vocabularies.defaultType || types.bySlug(article.type).title,
    article.image?.picture.hash,
  ]);
}
