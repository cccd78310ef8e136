import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Archive } from '../../../archive/archive.ts';
import type { Vocabulary } from '../../../archive/vocabulary.ts';
import { slug } from '../../../archive/slug.ts';
import { termKey } from '../terms/term-key.ts';
import type { Findings } from './findings.ts';
import type { Counted } from './tally.ts';
import { type Spelled, spelledNames } from './variants.ts';

/** Entries that a vocabulary could start with, the most frequent first. */
export interface VocabularyStart {
  file: 'categories.yaml' | 'topics.yaml' | 'authors.yaml';
  names: readonly Spelled[];
  /** Whether the archive's own file has no entries yet, so that these can be its first. */
  isFirst: boolean;
}

/** Categories are the site's navigation, which holds about a dozen. */
const MOST_CATEGORIES = 12;
/** Posts that a topic needs to be worth a page. */
const FEWEST_POSTS = 3;
/** What a blog calls its posts that have no category. */
const CATCH_ALL = /^(?:uncategori[sz]ed|allgemein(?:es)?|unkategorisiert|general|sonstiges|news|blog)$/i;

/** What the vocabularies could start with, without what the archive's own have already. */
export function vocabularyStarts(
  { categories, tags, authors }: Pick<Findings, 'categories' | 'tags' | 'authors'>,
  { contentDir, vocabularies }: Pick<Archive, 'contentDir' | 'vocabularies'>,
  fallback: string,
): VocabularyStart[] {
  const known = keysOf(
    vocabularies.categories,
    vocabularies.regions,
    vocabularies.types,
    vocabularies.topics,
  );
  const fresh = spelledNames(categories).filter(({ key }) => !known.has(key));
  const named = fresh.filter(({ name }) => !CATCH_ALL.test(name)).slice(0, MOST_CATEGORIES);
  const hasFirst = isEmpty(contentDir, 'categories.yaml');
  const first =
    named.length > 0 || !hasFirst ? named : spelledNames([fresh[0] ?? { name: fallback, count: 0 }]);
  const taken = new Set([...known, ...first.map(({ key }) => key)]);
  const others: Counted[] = [...fresh.filter(({ name }) => !CATCH_ALL.test(name)), ...tags];
  const topics = spelledNames(others).filter(({ key, count }) => !taken.has(key) && count >= FEWEST_POSTS);
  const people = keysOf(vocabularies.authors);
  return [
    { file: 'categories.yaml', names: withOwnSlugs(first), isFirst: hasFirst },
    { file: 'topics.yaml', names: withOwnSlugs(topics), isFirst: isEmpty(contentDir, 'topics.yaml') },
    {
      file: 'authors.yaml',
      names: withOwnSlugs(spelledNames(authors).filter(({ key }) => !people.has(key))),
      isFirst: isEmpty(contentDir, 'authors.yaml'),
    },
  ];
}

const keysOf = (...vocabularies: readonly Vocabulary[]): Set<string> =>
  new Set(vocabularies.flatMap(({ terms }) => terms.map(({ name }) => termKey(name))));

/** One name for each address: `C` and `C++` would have the same. */
const withOwnSlugs = (names: readonly Spelled[]): Spelled[] =>
  [...new Map([...names].reverse().map((one) => [slug(one.name), one])).values()].reverse();

/** Whether a list is missing or has no entries. One that cannot be read has some. */
function isEmpty(contentDir: string, file: string): boolean {
  const path = join(contentDir, file);
  if (!existsSync(path)) return true;
  const document = parseDocument(readFileSync(path, 'utf8'));
  const list = document.errors.length > 0 ? undefined : (document.toJS() as unknown);
  return list === null || (Array.isArray(list) && list.length === 0);
}
