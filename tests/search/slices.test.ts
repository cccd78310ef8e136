import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import { LIMIT, slicesOf } from '../../src/search/slices.ts';

/** Articles of a month, newest first; the rule looks at dates alone. */
const month = (name: string, count: number): Article[] =>
  Array.from({ length: count }, (_, index) => {
    const day = String(28 - (index % 28)).padStart(2, '0');
    return { url: `/${name}/${index}/`, date: `${name}-${day}` } as Article;
  }).sort((a, b) => (a.date < b.date ? 1 : -1));

const year = (name: number, count: number): Article[] => {
  const months = Array.from({ length: 12 }, (_, index) => String(12 - index).padStart(2, '0'));
  return months.flatMap((part) => month(`${name}-${part}`, count / 12));
};

const shape = (articles: readonly Article[], today?: string): string[] =>
  slicesOf(articles, today).map(({ from, to, articles: held }) => `${from}..${to}: ${held.length}`);

describe('slices', () => {
  it('do not exist for an empty archive', () => {
    expect(slicesOf([])).toEqual([]);
  });

  it('cover the newest article’s day, the rest of its month and of its year, and the closed years', () => {
    const day = ['2026-11-29T14:05', '2026-11-29'].map((date) => ({ url: `/${date}/`, date }) as Article);
    const articles = [...day, ...month('2026-11', 5), ...month('2026-02', 3), ...month('2025-12', 2)];
    expect(shape(articles)).toEqual([
      '2026-11..2026-11: 2',
      '2026-11..2026-11: 5',
      '2026-02..2026-02: 3',
      '2025..2025: 2',
    ]);
  });

  it('include no day without articles, and put all post-dated articles into one', () => {
    const articles = [...month('2026-11', 5), ...month('2025-12', 2)];
    expect(shape(articles, '2026-11-29')).toEqual(['2026-11..2026-11: 5', '2025..2025: 2']);
    const ahead = { url: '/neu/', date: '2027-01-02' } as Article;
    expect(shape([ahead, ...articles], '2026-11-27')).toEqual([
      '2026-11..2027-01: 3',
      '2026..2026: 3',
      '2025..2025: 2',
    ]);
  });

  it('contain every article once, in the order of the archive', () => {
    const articles = [2026, 2025, 2024, 2019, 2003].flatMap((name) => year(name, 1200));
    expect(slicesOf(articles).flatMap(({ articles: held }) => held)).toEqual(articles);
  });

  it('join closed years up to the limit, at boundaries that no other year can move', () => {
    const sparse = [2026, ...Array.from({ length: 26 }, (_, index) => 2025 - index)];
    expect(shape(sparse.flatMap((name) => year(name, 600)))).toEqual([
      '2026-12..2026-12: 2',
      '2026-12..2026-12: 48',
      '2026-01..2026-11: 550',
      '2024..2025: 1200',
      '2020..2023: 2400',
      '2016..2019: 2400',
      '2012..2015: 2400',
      '2008..2011: 2400',
      '2004..2007: 2400',
      '2000..2003: 2400',
    ]);
  });

  it('split an oversized year by month', () => {
    const articles = [...month('2026-01', 1), ...year(2025, 12_000)];
    expect(shape(articles)).toEqual([
      '2026-01..2026-01: 1',
      '2025-10..2025-12: 3000',
      '2025-07..2025-09: 3000',
      '2025-04..2025-06: 3000',
      '2025-01..2025-03: 3000',
    ]);
  });

  it('split an oversized day or month by count, so only the newest piece grows', () => {
    const day = (count: number): Article[] => month('2026-11', count * 28).slice(0, count);
    const sizes = (articles: readonly Article[]): number[] =>
      slicesOf(articles).map(({ articles: held }) => held.length);
    expect(sizes(day(LIMIT + 1))).toEqual([1, LIMIT]);
    expect(sizes([...day(1), ...month('2026-10', LIMIT + 2)])).toEqual([1, 2, LIMIT]);
  });

  it('never exceed the limit', () => {
    const articles = [...month('2026-11', 9000), ...year(2025, 24_000), ...month('2024-05', 7000)];
    expect(Math.max(...slicesOf(articles).map(({ articles: held }) => held.length))).toBe(LIMIT);
  });

  it('change only in the first one when an article is published', () => {
    const before = [...month('2026-11', 20), ...year(2025, 1200), ...year(2019, 1200)];
    const after = [{ ...(before[0] as Article), url: '/new/' }, ...before];
    expect(slicesOf(after).slice(1)).toEqual(slicesOf(before).slice(1));
  });

  it('leave all others unchanged when an old year grows beyond the limit', () => {
    const years = [2026, 2025, 2024, 2023, 2022, 2021, 2020];
    const articles = years.flatMap((name) => year(name, 600));
    const grown = years.flatMap((name) => year(name, name === 2021 ? 2400 : 600));
    const without2020To2023 = (found: string[]): string[] => found.filter((slice) => !/202[0-3]/.test(slice));
    expect(without2020To2023(shape(grown))).toEqual(without2020To2023(shape(articles)));
    expect(shape(grown)).toContain('2022..2023: 1200');
  });

  it('start a new year with the month of its first article', () => {
    const closed = [...month('2026-12', 4), ...month('2026-03', 4)];
    expect(shape([...month('2027-01', 1), ...closed])).toEqual(['2027-01..2027-01: 1', '2026..2026: 8']);
  });

  it('merge a day into its month when the next one begins', () => {
    const before = [...month('2026-11', 20), ...year(2025, 1200)];
    const next = { url: '/neu/', date: '2026-11-29' } as Article;
    expect(shape([next, ...before]).slice(0, 3)).toEqual([
      '2026-11..2026-11: 1',
      '2026-11..2026-11: 20',
      '2025..2025: 1200',
    ]);
  });
});
