import { monthNumber } from './month-names.ts';

/** A date found in a text. */
export interface FoundDate {
  year: number;
  month: number;
  day: number;
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
  /** A time between the day and the year, as C's `asctime` writes it; else empty. */
  inside: string;
  /** Its form, if it can be read in several ways; else empty. */
  guess: string;
}

export type Order = 'day-first' | 'month-first';

type Found = Omit<FoundDate, 'start' | 'end'>;
type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  pattern: RegExp;
  /** Undefined if the text only looks like a date. */
  read: (groups: Groups, order: Order | undefined) => Found | undefined;
}

/** Two digits of a year are of 1969 to 2068, as in POSIX's `strptime`. */
const yearOf = (text = ''): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) > 68 ? 1900 : 2000);

const [NAME, DAY] = [String.raw`(?<!\p{L})(?<name>\p{L}{3,12})\.?`, String.raw`(?<!\d)(?<day>\d{1,2})`];
const YEAR = String.raw`(?<year>\d{4}|'?\d{2})(?!\d|[:.]\d|\s*(?:Uhr|[ap]\.?m\b))`;
const CLOCK = String.raw`(?:(?<inside>\d{1,2}:\d{2}(?::\d{2})?(?:\s+[A-Z]{3,4})?)\s+)?`;

const named = ({ year = '', name = '', day, inside = '' }: Groups): Found | undefined => {
  const [month, digits] = [monthNumber(name), year.replace("'", '')];
  const guess = digits.length === 2 ? 'DD MMM YY' : '';
  return month === undefined ? undefined : { year: yearOf(digits), month, day: Number(day), inside, guess };
};

const FORMS: readonly Form[] = [
  {
    pattern: /(?<!\d)(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?!\d)/gu,
    read: ({ year, month, day }) => ({
      ...{ year: Number(year), month: Number(month), day: Number(day) },
      ...{ inside: '', guess: '' },
    }),
  },
  {
    pattern: /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|\d{2})(?!\d|[:.]\d)/gu,
    read: ({ year = '', month, day }) => ({
      ...{ year: yearOf(year), month: Number(month), day: Number(day) },
      ...{ inside: '', guess: year.length === 2 ? 'DD.MM.YY' : '' },
    }),
  },
  {
    pattern: /(?<!\d)(?<first>\d{1,2})(?<sign>[-/])(?<second>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})(?!\d)/gu,
    read: numeric,
  },
  {
    pattern: new RegExp(
      String.raw`${DAY}(?:\.|st|nd|rd|th|ten)?(?:\s+of)?[\s/-]*${NAME},?[\s/-]*${YEAR}`,
      'giu',
    ),
    read: named,
  },
  {
    pattern: new RegExp(
      String.raw`${NAME}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+${CLOCK}(?<year>\d{4})(?!\d)`,
      'giu',
    ),
    read: named,
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(?<year>\d{4})[\s-]+${NAME}[\s-]+(?<day>\d{1,2})(?!\d)`, 'giu'),
    read: named,
  },
];

/** `03/04/2024`: the order shows if one of the numbers is no month; else the mapping or German usage decides. */
function numeric({ first, second, sign = '', year = '' }: Groups, order: Order | undefined): Found {
  const [a, b] = [Number(first), Number(second)];
  const isMonthFirst = b > 12 || (a <= 12 && order === 'month-first');
  const isClear = a > 12 || b > 12 || a === b || order !== undefined;
  const form = isMonthFirst ? ['MM', 'DD'] : ['DD', 'MM'];
  const guess = isClear && year.length === 4 ? '' : [...form, year.length === 4 ? 'YYYY' : 'YY'].join(sign);
  const [month, day] = isMonthFirst ? [a, b] : [b, a];
  return { year: yearOf(year), month, day, inside: '', guess };
}

/** The first date in a text. */
export function findDate(text: string, order: Order | undefined): FoundDate | undefined {
  let first: FoundDate | undefined;
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const found = read(match.groups ?? {}, order);
      const [start, end] = [match.index, match.index + match[0].length];
      if (found && (!first || start < first.start)) first = { ...found, start, end };
      if (found) break;
    }
  }
  return first;
}
