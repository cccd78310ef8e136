import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import { type CatalogCache, emptyMemory, type PartMemory } from './catalog-cache.ts';
import { type CatalogPart, partOf } from './catalog-part.ts';
import type { Diagnostic, Place } from '../archive/diagnostic.ts';
import { readSource } from './entry.ts';
import { EntryReader, type EntrySource } from './entry-reader.ts';
import { twinDiagnostics, withTwins } from './file-twins.ts';
import { writtenPath } from './filled-fields.ts';
import { isYoung } from './files.ts';
import { PictureProbe } from './picture-probe.ts';
import { articleSchema } from './article-schema.ts';
import { resolveArticle } from './resolve.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';

/** A part that has changed, the key of its inputs, and what was cached of it. */
export interface UnknownPart {
  part: CatalogPart;
  key: string;
  before: PartMemory;
}

/** The contents of a part. Serialisable. */
export interface PartContents {
  articles: readonly Article[];
  diagnostics: readonly Diagnostic[];
  /** Files that were parsed. */
  parsed: number;
}

/** Reads the articles of a part and caches them. */
export async function readPart(
  { part, key, before }: UnknownPart,
  source: EntrySource,
  vocabularies: Vocabularies,
  cache: CatalogCache,
): Promise<PartContents> {
  const { contentDir, time } = source;
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
  cache.writeMemory(part.name, before, reader.after);
  const found = withTwins(diagnostics, twinDiagnostics(part.files));
  const isCertain = found.length === 0 && isToldByStamps(part, reader.after, time);
  if (isCertain) cache.writeArticles(part.name, key, articles);
  return { articles, diagnostics: found, parsed: reader.parsed };
}

/** Whether the names and stamps of a part's files cover everything that its articles depend on. */
function isToldByStamps({ name, files }: CatalogPart, { pictures }: PartMemory, time: number): boolean {
  const isInside = Object.keys(pictures).every((file) => partOf(file) === name);
  return isInside && !files.some((stamped) => isYoung(stamped, time));
}

/** The line and column of a field; reads the file again, which only an error needs. */
export function locateField(contentDir: string, file: string, path: readonly PropertyKey[]): Place {
  const source = readSource(file, readFileSync(join(contentDir, file)));
  return Array.isArray(source)
    ? { file, line: 1, column: 1 }
    : source.place(writtenPath(source.data, path, articleSchema));
}
