import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from './article.ts';
import { CatalogCache, emptyMemory, type PartMemory } from './catalog-cache.ts';
import { type CatalogPart, partOf, partsOf } from './catalog-part.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import { decode, readSource } from './entry.ts';
import { EntryReader, type EntrySource } from './entry-reader.ts';
import { type FileStamp, isYoung, listFiles } from './files.ts';
import { gitBlobs } from './git-blobs.ts';
import { byNewest } from './order.ts';
import { PictureProbe } from './picture-probe.ts';
import { resolveArticle } from './resolve.ts';
import { duplicateDiagnostics } from './uniqueness.ts';
import type { Vocabularies } from './vocabularies.ts';

export interface CatalogOptions {
  contentDir: string;
  cacheDir: string;
  /** Hash of the parser, see `parserHash`. */
  code: string;
  vocabularies: Vocabularies;
  /** The files of the content folder, where they are listed already. */
  stamps?: readonly FileStamp[] | undefined;
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
  const parts = partsOf(stamps.filter(({ file }) => file.startsWith('articles/')));
  const terms = termsKey(vocabularies);
  const [articles, diagnostics, changed]: [Article[], Diagnostic[], ChangedPart[]] = [[], [], []];
  for (const part of parts) {
    const key = keyOf(part, terms);
    const known = cache.articles(part.name, key);
    if (known) for (const article of known) articles.push(article);
    else changed.push({ part, key, before: cache.memory(part.name) });
  }
  const source = { contentDir, blobs: blobsOf(contentDir, changed), time };
  let parsed = 0;
  for (const { part, key, before } of changed) {
    const read = await readPart(part, before, source, vocabularies);
    parsed += read.parsed;
    diagnostics.push(...read.diagnostics);
    for (const article of read.articles) articles.push(article);
    cache.remember(part.name, before, read.memory);
    if (isCertain(part, read, time)) cache.rememberArticles(part.name, key, read.articles);
  }
  cache.keepOnly(parts.map(({ name }) => name));
  articles.sort(byNewest);
  diagnostics.push(...duplicateDiagnostics(articles, (file, path) => locateField(contentDir, file, path)));
  return { articles, diagnostics, parsed };
}

/** A part that is not known as it is, and what was known of it. */
interface ChangedPart {
  part: CatalogPart;
  key: string;
  before: PartMemory;
}

/** All that the articles of a part are made of. */
function keyOf({ files }: CatalogPart, terms: string): string {
  const hash = createHash('sha1').update(terms);
  for (const { file, stamp } of files) hash.update(`${file} ${stamp}\n`);
  return hash.digest('hex');
}

/** What the names in articles become depends on every term. */
const termsKey = ({ categories, regions, types, topics, authors }: Vocabularies): string =>
  JSON.stringify([categories, regions, types, topics, authors].map(({ terms }) => terms));

/** The ids by which git knows the files, where many are not known as they are. */
function blobsOf(contentDir: string, changed: readonly ChangedPart[]): ReadonlyMap<string, string> {
  const unknown = changed.flatMap(({ part, before }) =>
    part.articles.filter(({ file, stamp }) => before.files[file]?.stamp !== stamp),
  );
  const isWorthwhile = changed.some(({ before }) => Object.keys(before.entries).length > 0);
  return unknown.length > WORTH_ASKING_GIT && isWorthwhile ? gitBlobs(contentDir, 'articles') : new Map();
}

interface ReadPart {
  articles: Article[];
  diagnostics: Diagnostic[];
  parsed: number;
  memory: PartMemory;
}

async function readPart(
  part: CatalogPart,
  before: PartMemory,
  source: EntrySource,
  vocabularies: Vocabularies,
): Promise<ReadPart> {
  const { contentDir } = source;
  const probe = new PictureProbe(contentDir, before.pictures);
  const reader = new EntryReader(source, before, { ...emptyMemory(), pictures: probe.known });
  const [articles, diagnostics]: [Article[], Diagnostic[]] = [[], []];
  for (const stamped of part.articles) {
    const entry = reader.read(stamped);
    if (Array.isArray(entry)) {
      diagnostics.push(...entry);
      continue;
    }
    const { file } = stamped;
    const locate = (path: readonly PropertyKey[]): Place => locateField(contentDir, file, path);
    const hash = (reader.after.files[file] as { hash: string }).hash;
    const article = await resolveArticle(file, hash, entry, vocabularies, probe, locate);
    if (Array.isArray(article)) diagnostics.push(...article);
    else articles.push(article);
  }
  return { articles, diagnostics, parsed: reader.parsed, memory: reader.after };
}

/** Whether the names and stamps of a part's files tell all that its articles were made of. */
function isCertain(part: CatalogPart, { diagnostics, memory }: ReadPart, time: number): boolean {
  const isInside = Object.keys(memory.pictures).every((file) => partOf(file) === part.name);
  return diagnostics.length === 0 && isInside && !part.files.some(({ stamp }) => isYoung(stamp, time));
}

/** The Markdown behind an article's frontmatter. */
export function readBody(contentDir: string, article: Pick<Article, 'file' | 'bodyStart'>): string {
  const text = decode(readFileSync(join(contentDir, article.file)));
  if (text === undefined) throw new Error(`${article.file} changed while the site was built`);
  return text.slice(article.bodyStart);
}

/** The line and column of a field; reads the file again, which only an error needs. */
export function locateField(contentDir: string, file: string, path: readonly PropertyKey[]): Place {
  const source = readSource(file, readFileSync(join(contentDir, file)));
  return Array.isArray(source) ? { file, line: 1, column: 1 } : source.place(path);
}
