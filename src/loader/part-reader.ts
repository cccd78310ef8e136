import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import { type CatalogCache, emptyCachedPart, type CachedPart } from './catalog-cache.ts';
import { type CatalogPart, partOf } from './catalog-part.ts';
import type { Diagnostic, Place } from '../archive/diagnostic.ts';
import { readSource } from './entry.ts';
import { EntryReader, type EntrySource } from './entry-reader.ts';
import { twinDiagnostics, withTwins } from './file-twins.ts';
import { writtenPath } from './filled-fields.ts';
import { PictureProbe } from './picture-probe.ts';
import { articleSchema } from './article-schema.ts';
import { resolveArticle } from './resolve.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';

/** A part that has changed, and its former cache entry. */
export interface ChangedPart {
  part: CatalogPart;
  /** The key of its articles, from `PartKeys`; missing if only stamps are known and one is too young. */
  key?: string | undefined;
  before: CachedPart;
}

/** The contents of a part. Serialisable. */
export interface PartContents {
  articles: readonly Article[];
  diagnostics: readonly Diagnostic[];
  /** Number of files parsed. */
  parsed: number;
  /** Whether the part's files are all its inputs, and have no errors. */
  isCertain: boolean;
}

/** Reads the articles of a part and caches them. */
export async function readPart(
  { part, key, before }: ChangedPart,
  source: EntrySource,
  vocabularies: Vocabularies,
  cache: CatalogCache,
): Promise<PartContents> {
  const { contentDir, blobs, media, leavesOut } = source;
  const probe = new PictureProbe(contentDir, before.pictures, { blobs, media, leavesOut });
  const reader = new EntryReader(source, before, { ...emptyCachedPart(), pictures: probe.pictures });
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
  cache.writePart(part.name, before, reader.after);
  const all = withTwins(diagnostics, twinDiagnostics(part.files));
  const isCertain = all.length === 0 && hasOwnPictures(part, reader.after, articles);
  if (key !== undefined && isCertain) cache.writeArticles(part.name, key, articles);
  return { articles, diagnostics: all, parsed: reader.parsed, isCertain };
}

/** Whether a part's articles show its own pictures only, so that its files are all their inputs. */
function hasOwnPictures(
  { name }: CatalogPart,
  { pictures }: CachedPart,
  articles: readonly Article[],
): boolean {
  const unshown = articles.flatMap((article) => article.unshown ?? []).map(({ file }) => file);
  return [...Object.keys(pictures), ...unshown].every((file) => partOf(file) === name);
}

/** The place of a field. Reads the file again, so it is left to errors. */
export function locateField(contentDir: string, file: string, path: readonly PropertyKey[]): Place {
  const source = readSource(file, readFileSync(join(contentDir, file)));
  return Array.isArray(source)
    ? { file, line: 1, column: 1 }
    : source.place(writtenPath(source.data, path, articleSchema));
}
