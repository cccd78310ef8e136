/** The one place where a calendar date becomes words. Dates are strings; UTC is only the arithmetic behind them. */

type Language = 'de' | 'en';

const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

type Format = (date: string, language: Language) => string;

/** A browser takes milliseconds to make a formatter: each is made when it is first needed. A build says a date a hundred times. */
function formatter(options: Intl.DateTimeFormatOptions): Format {
  const made: Partial<Record<Language, (date: string) => string>> = {};
  return (date, language) => {
    made[language] ??= remembering(
      new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' }),
    );
    return made[language](date);
  };
}

function remembering(format: Intl.DateTimeFormat): (date: string) => string {
  const known = new Map<string, string>();
  return (date) => {
    let words = known.get(date);
    if (words === undefined) known.set(date, (words = format.format(new Date(`${date}T00:00:00Z`))));
    return words;
  };
}

/** `Donnerstag, 30. März 2023`. */
export const longDate = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `30. März 2023`. */
export const dayDate = formatter({ day: 'numeric', month: 'long', year: 'numeric' });

const DAY_OF_YEAR = formatter({ day: 'numeric', month: 'long' });
const MONTH = formatter({ month: 'long', year: 'numeric' });
const MONTH_NAME = formatter({ month: 'long' });

const SHORT = formatter({ day: 'numeric', month: 'short', year: 'numeric' });

/** `30.03.2023` or `30 Mar 2023`, the form of the dateline and of lists. */
export const shortDate = (date: string, language: Language): string =>
  language === 'en'
    ? SHORT(date.slice(0, 10), language)
    : `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;

/** `24. November` of `11-24`. */
export const dayOfYear = (monthAndDay: string, language: Language): string =>
  DAY_OF_YEAR(`2024-${monthAndDay}`, language);

/** `März 2023` of `2023-03`. */
export const monthDate = (month: string, language: Language): string => MONTH(`${month}-01`, language);

/** `März` of `2023-03`. */
export const monthName = (month: string, language: Language): string => MONTH_NAME(`${month}-01`, language);

/** A year, a month or a day in words. */
export function periodName(period: string, language: Language): string {
  if (period.length === 4) return period;
  return period.length === 7 ? monthDate(period, language) : dayDate(period, language);
}
