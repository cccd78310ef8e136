import { createHash } from 'node:crypto';
import type { Article } from '../archive/article.ts';
import { CatalogCache } from './catalog-cache.ts';
import { type CatalogPart, partsOf } from './catalog-part.ts';
import type { Diagnostic } from '../archive/diagnostic.ts';
import { type Declarations, declaredKey } from './declarations.ts';
import { listFiles } from './file-list.ts';
import { type FileStamp, hashStamps, stampOf } from './files.ts';
import { gitBlobs } from '../provenance/git-blobs.ts';
import { byNewest } from '../archive/order.ts';
import { locateField, type ChangedPart } from './part-reader.ts';
import { readParts } from './read-parts.ts';
import { duplicateDiagnostics } from './uniqueness.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';

export interface CatalogOptions {
  contentDir: string;
  cacheDir: string;
  /** Hash of the parser, see `parserHash`. */
  code: string;
  vocabularies: Vocabularies;
  declared: Declarations;
  /** The files of the content folder, if already listed. */
  stamps?: readonly FileStamp[] | undefined;
  /** From this many changed articles on, two threads read them. */
  threadFrom?: number;
}

export interface LoadedCatalog {
  /** Every valid article, drafts and embargoed ones included, newest first. */
  articles: Article[];
  diagnostics: Diagnostic[];
  /** Number of files parsed in this run; the others came from the cache. */
  parsed: number;
}

/** Up to this many files, hashing them is faster than asking git for their ids. */
const WORTH_ASKING_GIT = 200;

/** Loads `articles/**` of the content folder. Only files whose content is not cached are parsed. */
export async function loadCatalog(options: CatalogOptions): Promise<LoadedCatalog> {
  const { contentDir, cacheDir, code, vocabularies, declared } = options;
  const time = Date.now();
  const cache = new CatalogCache(cacheDir, code);
  const stamps = options.stamps ?? listFiles(contentDir, 'articles', /(?:)/);
  const parts = partsOf(
    stamps.filter(({ file, problem }) => problem === undefined && file.startsWith('articles/')),
  );
  const names = `${termsText(vocabularies)}${declaredKey(declared, 'mdx')}`;
  const [articles, diagnostics, changed]: [Article[], Diagnostic[], ChangedPart[]] = [[], [], []];
  for (const part of parts) {
    const digest = inputDigest(part, names);
    const cached = cache.articles(part.name, digest);
    if (cached) for (const article of cached) articles.push(article);
    else changed.push({ part, digest, before: cache.part(part.name) });
  }
  const source = { contentDir, blobs: blobsOf(contentDir, changed), declared, time };
  let parsed = 0;
  for (const read of await readParts(changed, { source, vocabularies, cacheDir, code }, options.threadFrom)) {
    parsed += read.parsed;
    diagnostics.push(...read.diagnostics);
    for (const article of read.articles) articles.push(article);
  }
  cache.keepOnly(parts.map(({ name }) => name));
  // Before the articles are sorted by date: this check needs path order, which they are close to now.
  diagnostics.push(...duplicateDiagnostics(articles, (file, path) => locateField(contentDir, file, path)));
  articles.sort(byNewest);
  return { articles, diagnostics, parsed };
}

/** A digest of all inputs of a part's articles. */
function inputDigest({ files }: CatalogPart, names: string): string {
  const hash = createHash('sha1').update(names);
  hashStamps(hash, files);
  return hash.digest('hex');
}

/** Every term, since resolving names depends on all of them. */
const termsText = ({ categories, regions, types, topics, authors }: Vocabularies): string =>
  JSON.stringify([categories, regions, types, topics, authors].map(({ terms }) => terms));

/** The files' blob ids from git, if many stamps have changed. */
function blobsOf(contentDir: string, changed: readonly ChangedPart[]): ReadonlyMap<string, string> {
  const unknown = changed.flatMap(({ part, before }) =>
    part.articles.filter((stamped) => before.files[stamped.file]?.stamp !== stampOf(stamped)),
  );
  const isWorthwhile = changed.some(({ before }) => Object.keys(before.entries).length > 0);
  return unknown.length > WORTH_ASKING_GIT && isWorthwhile ? gitBlobs(contentDir, 'articles') : new Map();
}
