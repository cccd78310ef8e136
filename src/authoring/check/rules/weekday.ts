import { dateOf, isCalendarDate, weekdayOf, yearOf } from '../../../archive/date.ts';
import { dayDate } from '../../../i18n/dates.ts';
import { proseOf } from '../../../i18n/author-languages.ts';
import { matches } from '../passages.ts';
import { documentRule } from '../rule.ts';

/** „Donnerstag, 30. März“ must be a Thursday. Without a year, the years around the article's own are tried. */
export const wrongWeekday = documentRule({
  name: 'wrong-weekday',
  readsLanguage: true,
  severity: 'warning',
  check(document, report) {
    const { article, language } = document;
    if (!article) return;
    const { datedWeekday, weekdays, weekdayAlso, months } = proseOf(language);
    const own = Number(yearOf(dateOf(article.date)));
    for (const { match, start, end } of matches(document, datedWeekday)) {
      const { weekday, day, month, number, year } = match.groups as Record<string, string | undefined>;
      const name = weekdayAlso[weekday as string] ?? weekday;
      const monthNumber = month === undefined ? Number(number) : months.indexOf(month) + 1;
      const years = year === undefined ? [own, own - 1, own + 1] : [Number(year)];
      const dates = years
        .map((each) => `${each}-${two(monthNumber)}-${two(Number(day))}`)
        .filter((date) => isCalendarDate(date));
      const [date] = dates;
      if (date === undefined || dates.some((each) => weekdays[weekdayOf(each)] === name)) continue;
      report({ start, end }, { date: dayDate(date, language), weekday: weekdays[weekdayOf(date)] as string });
    }
  },
});

const two = (value: number): string => String(value).padStart(2, '0');
