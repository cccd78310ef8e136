import { BROWSER_LANGUAGES } from '../../i18n/browser-languages.ts';
import { isCalendarDate, isLocalDateTime } from '../../archive/date.ts';

const MONTHS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(BROWSER_LANGUAGES).flatMap(({ locale }) =>
    Array.from({ length: 12 }, (_none, month) => [
      new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
        .format(Date.UTC(2024, month, 1))
        .toLowerCase(),
      String(month + 1),
    ]),
  ),
);

/**
 * Converts a date of an old archive: `2023-03-30 14:05:00`, `30.03.2023`, `30. März 2023, 14.05 Uhr` and `Thu, 30 Mar 2023
 * …` are read as local times. Midnight counts as no time. Empty if there is no date.
 */
export function localDate(text: string): string {
  const iso = /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(text);
  const german = /(\d{1,2})\.\s?(?:(\d{1,2})\.|(\p{L}+))\s?(\d{4})(?:\D{1,6}(\d{1,2})[:.](\d{2}))?/u.exec(
    text,
  );
  const english = /(\d{1,2})(?:st|nd|rd|th)?\s(\p{L}{3,})\.?,?\s(\d{4})(?:\D{1,6}(\d{1,2}):(\d{2}))?/u.exec(
    text,
  );
  if (iso) return joined(iso[1], iso[2], iso[3], iso[4], iso[5]);
  if (german) return joined(german[4], german[2] ?? monthOf(german[3]), german[1], german[5], german[6]);
  if (english) return joined(english[3], monthOf(english[2]), english[1], english[4], english[5]);
  return '';
}

function monthOf(name = ''): string | undefined {
  const lowerCase = name.toLowerCase();
  const found = Object.keys(MONTHS).find(
    (month) => month === lowerCase || (lowerCase.length === 3 && month.startsWith(lowerCase)),
  );
  return found === undefined ? undefined : MONTHS[found];
}

function joined(year?: string, month?: string, day?: string, hour?: string, minute?: string): string {
  if (year === undefined || month === undefined || day === undefined) return '';
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDate(date)) return '';
  const time = hour === undefined || minute === undefined ? '' : `${date}T${hour.padStart(2, '0')}:${minute}`;
  return isLocalDateTime(time) && !time.endsWith('T00:00') ? time : date;
}
