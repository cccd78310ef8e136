import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { dateAt, isCalendarDate, isLocalDateTime, monthOf } from '../../archive/date.ts';
import { ContentError } from '../../archive/diagnostic.ts';
import type { OwnValues } from '../../archive/own-fields.ts';
import { declarationsOf } from '../../loader/declarations.ts';
import { readEntry } from '../../loader/entry.ts';
import { normalizePath } from '../../archive/normalize-path.ts';
import { isSlug, nameFrom, slug } from '../../archive/slug.ts';
import { ID_FOLDER } from '../../archive/urls.ts';
import type { Vocabulary } from '../../archive/vocabulary.ts';
import { AuthoringError } from '../authoring-error.ts';
import { articleText } from './frontmatter-text.ts';

/** An author's input for a new article. */
export interface NewArticle {
  title: string;
  region?: readonly string[];
  category: string;
  teaser: string;
  /** Default: today in the publication's time zone. */
  date?: string | undefined;
  kicker?: string | undefined;
  type?: string | undefined;
  topics?: readonly string[];
  authors?: readonly string[];
  source?: string | undefined;
  /** The file's name. Default: the slug of the title. */
  slug?: string | undefined;
  format?: 'md' | 'mdx';
  draft?: boolean;
  /** The newsroom's own fields, see `ownValuesIn`. */
  own?: OwnValues;
}

/**
 * Creates the file of a new article with the next free id. Returns its path in the content folder; never overwrites a file. Throws a
 * ContentError if a value is invalid.
 */
export function makeArticle(archive: Archive, given: NewArticle, now: number): string {
  const date = given.date ?? dateAt(now, archive.settings.timeZone);
  if (!isCalendarDate(date) && !isLocalDateTime(date)) throw new AuthoringError('notADate', { value: date });
  checkTerms(archive, given);
  const name = nameOf(given);
  const base = `articles/${monthOf(date).replace('-', '/')}/${name}`;
  const taken = ['md', 'mdx']
    .map((ending) => `${base}.${ending}`)
    .find((file) => existsSync(join(archive.contentDir, file)));
  if (taken !== undefined) throw new AuthoringError('fileExists', { file: taken });
  const { title, category, kicker, type, teaser, source, draft } = given;
  const list = (values: readonly string[] | undefined) => (values?.length ? values : undefined);
  const fields = {
    ...{ id: nextId(archive), title, date, region: list(given.region) },
    ...{ category, kicker, type, teaser, source },
    ...{ topics: list(given.topics), authors: list(given.authors), draft: draft === true ? true : undefined },
  };
  const file = `${base}.${given.format ?? 'md'}`;
  const text = articleText({ ...fields, ...given.own }, '\n');
  checkFields(archive, file, text, given.own);
  mkdirSync(dirname(join(archive.contentDir, file)), { recursive: true });
  writeFileSync(join(archive.contentDir, file), text, { flag: 'wx' });
  return file;
}

/** One above the highest id ever given, including those of removed articles, which their addresses contain. */
export function nextId({ articles, removals, redirects }: Archive): number {
  const former = [...removals.map(({ path }) => path), ...redirects.map(({ from }) => from)];
  const ids = former.map((path) =>
    normalizePath(path).startsWith(ID_FOLDER) ? Number(normalizePath(path).slice(ID_FOLDER.length)) : 0,
  );
  const highest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
  return highest([...articles.map(({ id }) => id ?? 0), ...ids.filter(Number.isSafeInteger)]) + 1;
}

/** Required own fields are asked for by the name of their option; everything else is a matter of the schema. */
function checkFields(archive: Archive, file: string, text: string, own: OwnValues = {}): void {
  const missing = archive.ownFields.filter(({ name, required }) => required && own[name] === undefined);
  if (missing.length > 0) {
    const names = missing.map(({ name }) => `${name}: …`).join(', ');
    throw new AuthoringError('missingOptions', { options: `--fields "${names}"` });
  }
  const entry = readEntry(file, Buffer.from(text), declarationsOf(archive));
  if (Array.isArray(entry)) throw new ContentError(entry);
}

function nameOf({ slug: given, title }: NewArticle): string {
  const name = given ?? slug(title);
  if (!isSlug(name) || !/[a-z]/.test(name))
    throw new AuthoringError('notASlug', { value: given ?? title, suggestion: nameFrom(name) });
  return name;
}

function checkTerms(
  { vocabularies }: Archive,
  { category, region, type, topics, authors }: NewArticle,
): void {
  const check = (vocabulary: Vocabulary, names: readonly string[]): void => {
    for (const value of names) {
      if (vocabulary.named(value)) continue;
      const suggestion = vocabulary.suggestion(value) ?? '';
      throw new AuthoringError('unknownTerm', { value, vocabulary: vocabulary.file, suggestion });
    }
  };
  check(vocabularies.categories, [category]);
  check(vocabularies.regions, region ?? []);
  check(vocabularies.types, type === undefined ? [] : [type]);
  check(vocabularies.topics, topics ?? []);
  check(vocabularies.authors, authors ?? []);
}
