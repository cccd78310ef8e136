import { createHash } from 'node:crypto';
import type { Article } from '../archive/article.ts';
import { CatalogCache } from './catalog-cache.ts';
import { type CatalogPart, partsOf } from './catalog-part.ts';
import type { Diagnostic } from '../archive/diagnostic.ts';
import { listFiles } from './file-list.ts';
import { type FileStamp, hashStamps, stampOf } from './files.ts';
import { gitBlobs } from '../provenance/git-blobs.ts';
import { byNewest } from '../archive/order.ts';
import { locateField, type UnknownPart } from './part-reader.ts';
import { readParts } from './read-parts.ts';
import { duplicateDiagnostics } from './uniqueness.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';

export interface CatalogOptions {
  contentDir: string;
  cacheDir: string;
  /** Hash of the parser, see `parserHash`. */
  code: string;
  vocabularies: Vocabularies;
  /** The files of the content folder, if already listed. */
  stamps?: readonly FileStamp[] | undefined;
  /** So many articles that nobody knows are read in two threads. */
  threadFrom?: number;
}

export interface LoadedCatalog {
  /** Every article that is without error, drafts and embargoed ones too, newest first. */
  articles: Article[];
  diagnostics: Diagnostic[];
  /** Files read and parsed in this run; the others came from the cache. */
  parsed: number;
}

/** Asking git for the ids of files is slower than reading a few. */
const WORTH_ASKING_GIT = 200;

/** Loads `articles/**` of the content folder, parsing only what the cache folder does not know by content hash. */
export async function loadCatalog(options: CatalogOptions): Promise<LoadedCatalog> {
  const { contentDir, cacheDir, code, vocabularies } = options;
  const time = Date.now();
  const cache = new CatalogCache(cacheDir, code);
  const stamps = options.stamps ?? listFiles(contentDir, 'articles', /(?:)/);
  const parts = partsOf(
    stamps.filter(({ file, problem }) => problem === undefined && file.startsWith('articles/')),
  );
  const terms = termsKey(vocabularies);
  const [articles, diagnostics, changed]: [Article[], Diagnostic[], UnknownPart[]] = [[], [], []];
  for (const part of parts) {
    const key = keyOf(part, terms);
    const known = cache.articles(part.name, key);
    if (known) for (const article of known) articles.push(article);
    else changed.push({ part, key, before: cache.memory(part.name) });
  }
  const source = { contentDir, blobs: blobsOf(contentDir, changed), time };
  let parsed = 0;
  for (const read of await readParts(changed, { source, vocabularies, cacheDir, code }, options.threadFrom)) {
    parsed += read.parsed;
    diagnostics.push(...read.diagnostics);
    for (const article of read.articles) articles.push(article);
  }
  cache.keepOnly(parts.map(({ name }) => name));
  // While they are nearly in the order of their paths, in which this looks at them.
  diagnostics.push(...duplicateDiagnostics(articles, (file, path) => locateField(contentDir, file, path)));
  articles.sort(byNewest);
  return { articles, diagnostics, parsed };
}

/** A digest of everything that the articles of a part depend on. */
function keyOf({ files }: CatalogPart, terms: string): string {
  const hash = createHash('sha1').update(terms);
  hashStamps(hash, files);
  return hash.digest('hex');
}

/** Resolving names depends on every term. */
const termsKey = ({ categories, regions, types, topics, authors }: Vocabularies): string =>
  JSON.stringify([categories, regions, types, topics, authors].map(({ terms }) => terms));

/** Git's ids of the files, if many have changed stamps. */
function blobsOf(contentDir: string, changed: readonly UnknownPart[]): ReadonlyMap<string, string> {
  const unknown = changed.flatMap(({ part, before }) =>
    part.articles.filter((stamped) => before.files[stamped.file]?.stamp !== stampOf(stamped)),
  );
  const isWorthwhile = changed.some(({ before }) => Object.keys(before.entries).length > 0);
  return unknown.length > WORTH_ASKING_GIT && isWorthwhile ? gitBlobs(contentDir, 'articles') : new Map();
}
