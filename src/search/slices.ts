import type { Article } from '../archive/article.ts';
import { type CalendarDate, dateOf, monthOf, yearOf } from '../archive/date.ts';

/** The articles of a period, which share one search index. */
export interface Slice {
  /** Newest first; never empty. */
  articles: readonly Article[];
  /** First and last period with articles, as years or months. */
  from: string;
  to: string;
  /** How many articles share a file of texts. */
  bundle: number;
  /** All its files are one, which includes the texts. */
  isPacked: boolean;
  /** Where the calendar cuts it out, see `Cut`. The newest day's slice has none: it ends with the newest article. */
  borders?: string;
}

/**
 * Maximum number of articles of a slice, about nine seconds to index. With each additional slice, a rare word costs another round
 * of requests; larger slices take longer on the day after a correction.
 */
export const LIMIT = 4000;

/**
 * A slice of up to this many articles is a single file that includes their texts. This concerns the day's slice, which changes
 * with every publication. Eleven articles of the benchmark make 33 kB. A month of 24 made 66 kB in one file, of which the first
 * results need a third.
 */
const PACKED = 16;

/** Possible lengths of a closed block in months. A block starts at a multiple of its length, counted from the year 0. */
const SPANS: readonly number[] = [192, 96, 48, 24, 12, 6, 3, 1];

/** Few files for closed periods, and small ones for the newest month, which is requested most. */
const BUNDLE = { month: 2, year: 8, closed: 24 } as const;

/** Articles of a period between two borders: its first month, and the month after its end or, within the newest month, its last day. */
interface Cut {
  articles: readonly Article[];
  borders?: string;
}

/**
 * Cuts an archive into slices, newest first: everything from a day on (the build's, or else the newest article's); the rest of
 * the newest article's month; the rest of its year; and closed years in blocks of 16, 8, 4, 2 or 1 years, or of 6, 3 or 1 months
 * if a year is too large: the longest block within the limit. Only the calendar and the counts decide. A new article changes the
 * first slice only; an article added to an old year may split its block in two, but never moves the border of another.
 */
export function slicesOf(articles: readonly Article[], today?: CalendarDate): Slice[] {
  const [newest] = articles;
  if (!newest) return [];
  const month = monthNumber(newest);
  const january = month - (month % 12);
  // Each slice starts where the previous one ends: an article that is dated ahead may be of a later month than today.
  const day = firstBefore(today ?? dateOf(newest.date), articles);
  const rest = firstBefore(beginOf(month), articles, day);
  const closed = firstBefore(beginOf(january), articles, rest);
  const ofMonth = [
    ...pieces({ articles: articles.slice(0, day) }),
    ...pieces({
      articles: articles.slice(day, rest),
      // Not the build's date: the plan of an archive without new articles stays the same.
      borders: `${beginOf(month)}..${dateOf(articles[day]?.date ?? '')}`,
    }),
  ];
  const ofYear = {
    articles: articles.slice(rest, closed),
    borders: `${beginOf(january)}..${beginOf(month)}`,
  };
  return [
    ...ofMonth.map((cut) => slice(cut, BUNDLE.month, monthOf)),
    ...pieces(ofYear).map((cut) => slice(cut, BUNDLE.year, monthOf)),
    ...blocks(articles.slice(closed), SPANS, january).map(([cut, span]) =>
      slice(cut, BUNDLE.closed, span < 12 ? monthOf : yearOf),
    ),
  ];
}

/**
 * Articles of any periods, newest first, that changed after their slices were indexed. They are one file, however many they are: files
 * of texts are named by their content, and could have the names of files of another slice.
 */
export const correctionSlice = (articles: readonly Article[]): Slice => ({
  ...slice({ articles }, articles.length, monthOf),
  isPacked: true,
});

function slice(cut: Cut, bundle: number, periodOf: (date: string) => string): Slice {
  const [newest, oldest] = [cut.articles[0] as Article, cut.articles.at(-1) as Article];
  const period = { from: periodOf(oldest.date), to: periodOf(newest.date) };
  const isPacked = cut.articles.length <= PACKED;
  return { ...cut, ...period, isPacked, bundle: isPacked ? PACKED : bundle };
}

/** Months since the year 0. */
const monthNumber = ({ date }: Article): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

function beginOf(month: number): string {
  const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(ofYear).padStart(2, '0')}`;
}

/** The index of the first article, from `start` on, that is older than a month or day. */
function firstBefore(begin: string, articles: readonly Article[], start = 0): number {
  let [low, high] = [start, articles.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((articles[middle] as Article).date < begin) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Splits `articles` into blocks, newest first, each with its length in months. None reaches into the month `end`. */
function blocks(articles: readonly Article[], spans: readonly number[], end: number): [Cut, number][] {
  const [span, ...shorter] = spans as [number, ...number[]];
  const found: [Cut, number][] = [];
  for (let index = 0; index < articles.length;) {
    const begin = monthNumber(articles[index] as Article);
    const [from, to] = [begin - (begin % span), begin - (begin % span) + span];
    const held = articles.slice(index, firstBefore(beginOf(from), articles, index));
    index += held.length;
    const cut = { articles: held, borders: `${beginOf(from)}..${beginOf(to)}` };
    if (held.length <= LIMIT && to <= end) found.push([cut, span]);
    else if (shorter.length > 0) found.push(...blocks(held, shorter, end));
    else found.push(...pieces(cut).map((piece): [Cut, number] => [piece, span]));
  }
  return found;
}

/**
 * A day or month that is too large is split by count, starting with its oldest article, so only the newest piece grows. Pieces are
 * numbered from the oldest on.
 */
function pieces({ articles, borders }: Cut): Cut[] {
  const found: Cut[] = [];
  for (let end = articles.length; end > 0; end -= LIMIT) {
    const numbered = borders !== undefined && { borders: `${borders} ${found.length + 1}` };
    found.unshift({ articles: articles.slice(Math.max(0, end - LIMIT), end), ...numbered });
  }
  return found;
}
