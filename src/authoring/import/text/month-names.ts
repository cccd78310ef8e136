import { BROWSER_LANGUAGES } from '../../../i18n/browser-languages.ts';

/** Letters without accents, `ä` and `ae` alike. */
const folded = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^(?:maerz|marz|mrz)$/, 'marz')
    .replace(/^jaen/, 'jan');

/** The months in Austria that have another name than in Germany. */
const AUSTRIAN = { janner: 1, feber: 2 };

const MONTHS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(AUSTRIAN),
  ...Object.values(BROWSER_LANGUAGES).flatMap(({ locale }) =>
    Array.from({ length: 12 }, (_none, month): [string, number] => [
      folded(
        new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month, 1)),
      ),
      month + 1,
    ]),
  ),
]);

/** The number of a month by its name in any of our languages, in full or by its first letters; undefined if it is none. */
export function monthNumber(name: string): number | undefined {
  const wanted = folded(name);
  if (wanted.length < 3) return undefined;
  for (const [month, number] of MONTHS) if (month.startsWith(wanted)) return number;
  return undefined;
}
