/** The one place where a calendar date becomes words. Dates are strings; UTC is only the arithmetic behind them. */

type Language = 'de' | 'en';

const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);

const formatter = (options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> => ({
  de: new Intl.DateTimeFormat(LOCALES.de, { ...options, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(LOCALES.en, { ...options, timeZone: 'UTC' }),
});

const LONG = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const DAY = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const DAY_OF_YEAR = formatter({ day: 'numeric', month: 'long' });
const MONTH = formatter({ month: 'long', year: 'numeric' });
const MONTH_NAME = formatter({ month: 'long' });

/** `30.03.2023`, the form of the dateline and of lists. */
export const shortDate = (date: string): string =>
  `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;

/** `Donnerstag, 30. März 2023`. */
export const longDate = (date: string, language: Language): string => LONG[language].format(utc(date));

/** `30. März 2023`. */
export const dayDate = (date: string, language: Language): string => DAY[language].format(utc(date));

/** `24. November` of `11-24`. */
export const dayOfYear = (monthAndDay: string, language: Language): string =>
  DAY_OF_YEAR[language].format(utc(`2024-${monthAndDay}`));

/** `März 2023` of `2023-03`. */
export const monthDate = (month: string, language: Language): string =>
  MONTH[language].format(utc(`${month}-01`));

/** `März` of `2023-03`. */
export const monthName = (month: string, language: Language): string =>
  MONTH_NAME[language].format(utc(`${month}-01`));

/** A year, a month or a day in words. */
export function periodName(period: string, language: Language): string {
  if (period.length === 4) return period;
  return period.length === 7 ? monthDate(period, language) : dayDate(period, language);
}
