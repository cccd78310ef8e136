import type { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import {
  archiveUrl,
  calendarUrl,
  frontUrl,
  listUrl,
  overviewUrl,
  searchUrl,
} from '../../src/archive/urls.ts';

export type Page = readonly [kind: string, path: string];

/**
 * A page of every kind of an archive, found by its articles: the lists and periods with the most of them, and the articles that are the
 * hardest to lay out. The archive has at least one article.
 */
export function pagesOf({ articles, settings: { words, exports } }: Archive): Page[] {
  const category = mostFrequent(articles.map((one) => one.category));
  const region = mostFrequent(articles.flatMap(({ regions }) => regions));
  const [year, month, day] = [4, 7, 10].map((length) => mostFrequent(periods(articles, length)));
  const ofCategory = mostFrequent(
    periods(
      articles.filter((one) => one.category === category),
      7,
    ),
  );
  const found: (readonly [kind: string, path: string | undefined])[] = [
    ['front', frontUrl()],
    ['article with a picture', articles.find(({ image }) => image)?.url],
    ['article without a picture', articles.find(({ image }) => !image)?.url],
    ['longest article', extreme(articles, (a, b) => b.words - a.words)?.url],
    ['shortest article', extreme(articles, (a, b) => a.words - b.words)?.url],
    ['category', category && listUrl(words, 'category', category)],
    [
      'month of a category',
      exports.monthLists ? category && listUrl(words, 'category', category, ofCategory) : undefined,
    ],
    ['region', region && listUrl(words, 'region', region)],
    ['year', year && calendarUrl(year)],
    ['month', month && calendarUrl(month)],
    ['day', exports.dayPages ? day && calendarUrl(day) : undefined],
    ['archive', archiveUrl(words)],
    ['overview', overviewUrl(words, 'category')],
    ['search', `${searchUrl(words)}?q=${encodeURIComponent(searchedWord(articles))}`],
    ['not found', '/404.html'],
  ];
  return found.filter((page): page is Page => page[1] !== undefined);
}

const periods = (articles: readonly Article[], length: number): string[] =>
  articles.map(({ date }) => date.slice(0, length));

const extreme = (
  articles: readonly Article[],
  order: (a: Article, b: Article) => number,
): Article | undefined => [...articles].sort(order)[0];

/** The first of the longest words that headlines have: a compound that has to break somewhere. */
function searchedWord(articles: readonly Article[]): string {
  const words = articles.flatMap(({ title }) => title.split(/[^\p{L}]+/u));
  return words.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Of values that are equally frequent, the one that comes first. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
