import type { FileStamp } from './files.ts';

/** The files of one folder of articles, usually a year: what the catalog remembers together. */
export interface CatalogPart {
  /** `articles-2026`, and `articles` for files that lie in no folder. */
  name: string;
  articles: readonly FileStamp[];
  /** The articles and all other files of the folder. */
  files: readonly FileStamp[];
}

const ARTICLE = /\.mdx?$/i;

/** Cuts the files below `articles/` into parts, in the order of their paths. */
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

/** `articles/2026/11/x.md` belongs to `articles-2026`, and so does a picture next to it. */
export function partOf(file: string): string {
  const end = file.indexOf('/', 'articles/'.length);
  return file.slice(0, Math.max(end, 'articles'.length)).replace('/', '-');
}
