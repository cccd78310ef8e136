import { calendarUrl } from '../archive/urls.ts';
import { fullBar } from './full-bar.ts';

/** A month with articles: its number from 1, and how many are counted. */
export interface MonthBar {
  month: number;
  url: string;
  count: number;
}

/** The months with articles of one year or of several, in one scale. */
export const fullBarOf = (months: readonly MonthBar[]): number =>
  fullBar(Math.max(0, ...months.map(({ count }) => count)));

/** The months of one year, January first; `counts` by month (`2023-03`). */
export const monthBars = (counts: readonly (readonly [month: string, count: number])[]): MonthBar[] =>
  counts
    .map(([month, count]) => ({ month: Number(month.slice(5)), url: calendarUrl(month), count }))
    .sort((a, b) => a.month - b.month);
