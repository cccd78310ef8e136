import type { FileStamp } from './files.ts';

/** The files of one folder of articles, usually a year. The catalog caches them together. */
export interface CatalogPart {
  /** `articles-2026`, or `articles` for files in no folder of their own. */
  name: string;
  articles: readonly FileStamp[];
  /** All files of the folder: articles, pictures and others. */
  files: readonly FileStamp[];
}

const ARTICLE = /\.mdx?$/i;

/** Splits the files below `articles/` into parts, in path order. */
export function partsOf(stamps: readonly FileStamp[]): CatalogPart[] {
  const parts = new Map<string, { name: string; articles: FileStamp[]; files: FileStamp[] }>();
  for (const stamped of stamps) {
    const name = partOf(stamped.file);
    let part = parts.get(name);
    if (!part) parts.set(name, (part = { name, articles: [], files: [] }));
    part.files.push(stamped);
    if (ARTICLE.test(stamped.file)) part.articles.push(stamped);
  }
  return [...parts.values()];
}

/** `articles/2026/11/x.md` belongs to `articles-2026`, and so do the pictures next to it. */
export function partOf(file: string): string {
  const end = file.indexOf('/', 'articles/'.length);
  return file.slice(0, Math.max(end, 'articles'.length)).replace('/', '-');
}
