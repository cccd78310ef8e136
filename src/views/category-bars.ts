import type { Term } from '../archive/term.ts';
import type { UrlWords } from '../archive/url-words.ts';
import { listUrl } from '../archive/urls.ts';
import type { Link } from '../site/page.ts';
import { fullBar } from './full-bar.ts';

/** What a chart shows of a category besides numbers. */
export type CategoryName = Pick<Term, 'title' | 'slug'>;

/** A category with its number of articles: of a period, and of each of its parts from the first to the last. */
export interface CategoryRow extends Link {
  count: number;
  counts: readonly number[];
}

/** A row of bars for each category that has articles, the largest first, all in one scale. */
export interface CategoryBars {
  /** The number that a bar of full height stands for. */
  full: number;
  /** The names of the parts. */
  parts: readonly string[];
  rows: readonly CategoryRow[];
}

/** `parts` have the counts by category, in the order of the categories. */
export function categoryBars(
  words: UrlWords,
  categories: readonly CategoryName[],
  parts: readonly { name: string; counts: readonly number[] }[],
): CategoryBars {
  const rows = categories.map(({ title, slug }, index) => {
    const counts = parts.map((part) => part.counts[index] ?? 0);
    return { title, url: listUrl(words, 'category', slug), count: sumOf(counts), counts };
  });
  return {
    full: fullBar(Math.max(0, ...rows.flatMap(({ counts }) => counts))),
    parts: parts.map(({ name }) => name),
    rows: rows.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
  };
}

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
