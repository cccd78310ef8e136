import { isCalendarDate, isLocalDateTime, timeAt } from '../../../archive/date.ts';
import { findDate, type Order } from './date-forms.ts';
import { findTime } from './time-forms.ts';

/** What decides how a date is read. */
export interface DateReading {
  /** The publication's time zone. */
  timeZone: string;
  /** The order of `03/04/2024`, if the mapping says it. */
  dates?: Order | undefined;
}

/** The date of a post, as the fields of a post hold it. */
export interface PostDate {
  date: string;
  dateText: string;
  dateGuess: string;
}

const MINUTE = 60_000;

/** Seconds or milliseconds since the epoch. Twelve digits may also be `202303301405`. */
const EPOCH = /^(\d{9,10})(?:\.\d+)?$|^(?!(?:19|20)\d{10}$)(\d{12,13})$/;
/** ISO 8601 without signs between the numbers. */
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(.*))?$/;

/**
 * Reads a date of an old archive in the publication's time zone: `2023-03-30 14:05:00`, `2023-03-30T12:05:00Z`, `30.03.2023`,
 * `3. Jänner 2023, 14.05 Uhr`, `Mar 30, 2023 2:05 pm`, RFC 2822, seconds since the epoch. A time with a zone is converted, one without
 * is local. Midnight counts as no time. The date is empty if there is none.
 */
export function postDate(text: string, reading: DateReading): PostDate {
  const dateText = text.trim();
  const none = { date: '', dateText, dateGuess: '' };
  const [, seconds, milliseconds] = EPOCH.exec(dateText) ?? [];
  if (seconds !== undefined || milliseconds !== undefined)
    return {
      ...none,
      date: at(seconds === undefined ? Number(milliseconds) : Number(seconds) * 1000, reading),
    };
  const written = dateText.replace(
    BASIC,
    (_all, year, month, day, hour?: string, minute?: string, zone = '') =>
      [`${year}-${month}-${day}`, ...(hour === undefined ? [] : [`${hour}:${minute}${zone}`])].join(' '),
  );
  const found = findDate(written, reading.dates);
  if (!found) return none;
  const date = [found.year, pad(found.month), pad(found.day)].join('-');
  if (!isCalendarDate(date)) return none;
  const time = findTime(written.slice(0, found.start), found.inside, written.slice(found.end));
  const clock = time && `${pad(time.hour)}:${pad(time.minute)}`;
  if (clock === undefined || clock === '00:00') return { ...none, date, dateGuess: found.guess };
  const local = `${date}T${clock}`;
  if (!isLocalDateTime(local)) return { ...none, date, dateGuess: found.guess };
  const whole = time?.offset === undefined ? local : at(instantOf(local, time.offset), reading);
  return { ...none, date: whole, dateGuess: found.guess };
}

/** The date alone, for a field whose reports name the field. */
export const localDate = (text: string, reading: DateReading): string => postDate(text, reading).date;

/**
 * The date of a post whose time is known both at the old site and in UTC, as WordPress has it. The two differ by the old site's zone,
 * which need not be the publication's.
 */
export function pairedDate(local: string, utc: string, reading: DateReading): PostDate {
  const given = postDate(local, reading);
  const universal = instantIn(utc);
  const known = instantIn(local);
  // Without a time of its own, a post only has its day. Drafts have zeros in place of UTC.
  if (!given.date.includes('T') || universal === undefined || known === undefined) return given;
  if (Math.abs(universal - known) > FARTHEST) return given;
  const date = at(universal, reading);
  const isOtherDay = date.slice(0, 10) !== given.date.slice(0, 10);
  return { ...given, date, dateGuess: isOtherDay ? 'UTC' : '' };
}

/** The largest difference between a zone and UTC. */
const FARTHEST = 14 * 60 * MINUTE;

/** The instant of a time as MySQL writes it, or with a T, taken for UTC. */
function instantIn(text: string): number | undefined {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})/.exec(text.trim()) ?? [];
  // Without a match, V8 would find a date of its own in the text that is parsed.
  if (date === undefined || time === undefined) return undefined;
  const instant = Date.parse(`${date}T${time}:00Z`);
  return Number.isNaN(instant) ? undefined : instant;
}

const instantOf = (local: string, offset: number): number => Date.parse(`${local}:00Z`) - offset * MINUTE;

/** The local date and time of an instant, without a time at midnight. */
const at = (instant: number, { timeZone }: DateReading): string =>
  timeAt(instant, timeZone).replace(/T00:00$/, '');

const pad = (number: number): string => String(number).padStart(2, '0');
