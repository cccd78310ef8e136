import { type CalendarDate, yearOf } from './date.ts';

/** In December articles are written for January. */
const AHEAD = '-12-01';

/** The years in which the editor page shows articles, newest first: at most `count` of those with articles and the current ones. */
export function editorYears(withArticles: readonly string[], today: CalendarDate, count: number): string[] {
  const current = yearOf(today);
  const years = new Set([...withArticles, current, ...(today >= current + AHEAD ? [after(current)] : [])]);
  return [...years].sort().reverse().slice(0, count);
}

/** The local date and time after `today` at which another year becomes a current one. */
export function nextCurrentYear(today: CalendarDate): string {
  const current = yearOf(today);
  return `${today < current + AHEAD ? current + AHEAD : `${after(current)}-01-01`}T00:00`;
}

const after = (year: string): string => String(Number(year) + 1);
