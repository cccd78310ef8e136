import { daysInMonth, weekdayOf } from '../archive/date.ts';
import { calendarUrl } from '../archive/urls.ts';

/** A month as a grid: rows of seven days, Monday first; days with a page are links. */
export interface MonthSheet {
  title: string;
  url: string;
  weeks: readonly (readonly SheetDay[])[];
}

/** A cell outside the month has no number. */
export interface SheetDay {
  day?: number;
  url?: string;
}

/** `month` is `YYYY-MM`; `days` are the calendar dates with a page. */
export function monthSheet(month: string, days: ReadonlySet<string>, title: string): MonthSheet {
  const cells: SheetDay[] = Array.from({ length: weekdayOf(`${month}-01`) }, () => ({}));
  const [year, number] = month.split('-').map(Number) as [number, number];
  for (let day = 1; day <= daysInMonth(year, number); day++) {
    const date = `${month}-${String(day).padStart(2, '0')}`;
    cells.push(days.has(date) ? { day, url: calendarUrl(date) } : { day });
  }
  while (cells.length % 7 !== 0) cells.push({});
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { title, url: calendarUrl(month), weeks };
}
