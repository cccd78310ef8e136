import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from './article.ts';
import { emptyMemory, readMemory, writeMemory, type CatalogMemory } from './catalog-cache.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import { decode, readSource } from './entry.ts';
import { EntryReader } from './entry-reader.ts';
import { type FileStamp, listFiles } from './files.ts';
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

const ARTICLE = /\.mdx?$/i;

/** Loads `articles/**` of the content folder, parsing only what the cache folder does not know by content hash. */
export async function loadCatalog(options: CatalogOptions): Promise<LoadedCatalog> {
  const { contentDir, cacheDir, code, vocabularies } = options;
  const before = readMemory(cacheDir, code);
  const probe = new PictureProbe(contentDir, before.pictures);
  const after: CatalogMemory = { ...emptyMemory(), pictures: probe.known };
  const diagnostics: Diagnostic[] = [];
  const articles: Article[] = [];
  const stamps =
    options.stamps?.filter(({ file }) => file.startsWith('articles/') && ARTICLE.test(file)) ??
    listFiles(contentDir, 'articles', ARTICLE);
  const reader = new EntryReader(contentDir, before, after, stamps);
  for (const stamped of stamps) {
    const entry = reader.read(stamped);
    if (Array.isArray(entry)) {
      diagnostics.push(...entry);
      continue;
    }
    const { file } = stamped;
    const locate = (path: readonly PropertyKey[]): Place => locateField(contentDir, file, path);
    const hash = (after.files[file] as { hash: string }).hash;
    const article = await resolveArticle(file, hash, entry, vocabularies, probe, locate);
    if (Array.isArray(article)) diagnostics.push(...article);
    else articles.push(article);
  }
  articles.sort(byNewest);
  diagnostics.push(...duplicateDiagnostics(articles, (file, path) => locateField(contentDir, file, path)));
  writeMemory(cacheDir, code, before, after);
  return { articles, diagnostics, parsed: reader.parsed };
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
