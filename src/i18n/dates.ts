/** The only module that formats calendar dates. Dates are strings; UTC is only used for the arithmetic. */

import type { Language } from '../archive/language.ts';
import { BROWSER_LANGUAGES } from './browser-languages.ts';

type Format = (date: string, language: Language) => string;

/**
 * A browser takes milliseconds to create a formatter, so each is created on first use. A build formats the same date a
 * hundred times, so results are memoized.
 */
function formatter(optionsOf: (language: Language) => Intl.DateTimeFormatOptions): Format {
  const formats: Partial<Record<Language, (date: string) => string>> = {};
  return (date, language) => {
    formats[language] ??= memoized(
      new Intl.DateTimeFormat(BROWSER_LANGUAGES[language].locale, {
        ...optionsOf(language),
        timeZone: 'UTC',
      }),
    );
    return formats[language](date);
  };
}

function memoized(format: Intl.DateTimeFormat): (date: string) => string {
  const cached = new Map<string, string>();
  return (date) => {
    let words = cached.get(date);
    if (words === undefined) cached.set(date, (words = format.format(new Date(`${date}T00:00:00Z`))));
    return words;
  };
}

/** `Donnerstag, 30. März 2023`. */
export const longDate = formatter(() => ({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
}));

/** `30. März 2023`. */
export const dayDate = formatter(() => ({ day: 'numeric', month: 'long', year: 'numeric' }));

const DAY_OF_YEAR = formatter(() => ({ day: 'numeric', month: 'long' }));
const MONTH = formatter(() => ({ month: 'long', year: 'numeric' }));
const MONTH_NAME = formatter(() => ({ month: 'long' }));
const SHORT = formatter((language) => BROWSER_LANGUAGES[language].shortDate);

/** `30.03.2023` or `30 Mar 2023`, the format of datelines and lists. The time of day is ignored. */
export const shortDate = (date: string, language: Language): string => SHORT(date.slice(0, 10), language);

/** `24. November` of `11-24`. */
export const dayOfYear = (monthAndDay: string, language: Language): string =>
  DAY_OF_YEAR(`2024-${monthAndDay}`, language);

/** `März 2023` of `2023-03`. */
export const monthDate = (month: string, language: Language): string => MONTH(`${month}-01`, language);

/** `März` of `2023-03`. */
export const monthName = (month: string, language: Language): string => MONTH_NAME(`${month}-01`, language);

/** A year, month or day in words. */
export function periodName(period: string, language: Language): string {
  if (period.length === 4) return period;
  return period.length === 7 ? monthDate(period, language) : dayDate(period, language);
}
