import { Temporal } from 'temporal-polyfill';

/** A calendar date `YYYY-MM-DD` in the publication's time zone, as in ISO 8601. Never a `Date`. */
export type CalendarDate = string;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

export function isCalendarDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DDTHH:MM`, without seconds and without an offset. */
export function isLocalDateTime(text: string): boolean {
  const match = DATE_TIME.exec(text);
  return match !== null && isCalendarDate(match[1] as string);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export const dateOf = (dateOrTime: string): CalendarDate => dateOrTime.slice(0, 10);
export const timeOf = (dateOrTime: string): string | undefined => dateOrTime.slice(11) || undefined;
export const yearOf = (date: string): string => date.slice(0, 4);
export const monthOf = (date: string): string => date.slice(0, 7);

/** Weekday of a calendar date, Monday = 0 to Sunday = 6. */
export function weekdayOf(date: CalendarDate): number {
  return (Temporal.PlainDate.from(date).dayOfWeek + 6) % 7;
}

/** The instant (milliseconds since the epoch) of a local date and time. A time that summer time skips moves forward. */
export function instantOf(localDateTime: string, timeZone: string): number {
  return Temporal.PlainDateTime.from(localDateTime).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The instant (milliseconds since the epoch) at which a day ends in a zone. */
export function endOf(date: CalendarDate, timeZone: string): number {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The calendar date of an instant (milliseconds since the epoch) in a zone. */
export function dateAt(instant: number, timeZone: string): CalendarDate {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** The date and time of an instant (milliseconds since the epoch) in a zone: `YYYY-MM-DDTHH:MM`. */
export function timeAt(instant: number, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** A local date, or date and time, with the zone's offset, as in RFC 3339: `2023-03-30T14:05:00+02:00`. */
export function withOffset(dateOrTime: string, timeZone: string): string {
  const key = `${dateOf(dateOrTime)} ${timeZone}`;
  let offset = offsets.get(key);
  if (offset === undefined) offsets.set(key, (offset = offsetOfDay(dateOf(dateOrTime), timeZone)));
  if (offset === '') return inZone(Temporal.PlainDateTime.from(dateOrTime), timeZone);
  return `${dateOf(dateOrTime)}T${timeOf(dateOrTime) ?? '00:00'}:00${offset}`;
}

/** Offsets by day and zone, cached: many pages need them, and computing one costs more than the rest of a page's metadata. */
const offsets = new Map<string, string>();

/** The offset that holds all day; empty if it changes on that day. */
function offsetOfDay(date: CalendarDate, timeZone: string): string {
  const begin = Temporal.PlainDateTime.from(date);
  const [first, last] = [inZone(begin, timeZone), inZone(begin.add({ days: 1 }), timeZone)];
  const isWhole = first.startsWith(`${date}T00:00:00`) && first.slice(19) === last.slice(19);
  return isWhole ? first.slice(19) : '';
}

const inZone = (local: Temporal.PlainDateTime, timeZone: string): string =>
  local.toZonedDateTime(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** The date that an author meant by `30.03.2023`, `30. 3. 2023` or `2023/3/30`, or undefined. */
export function intendedDate(text: string): CalendarDate | undefined {
  const german = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(text.trim());
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim());
  const parts = german ? [german[3], german[2], german[1]] : iso ? [iso[1], iso[2], iso[3]] : undefined;
  if (!parts) return undefined;
  const date = `${parts[0]}-${parts[1]?.padStart(2, '0')}-${parts[2]?.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}
