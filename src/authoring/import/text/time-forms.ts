/** A time of day, and the zone that follows it. */
export interface FoundTime {
  hour: number;
  minute: number;
  /** Minutes east of Greenwich; undefined if the text names no zone. */
  offset: number | undefined;
}

const HALF = String.raw`(?<half>[ap])\.?\s?m\b\.?`;
/** The forms of a time; the last is only one right after a date, without a dash, which makes it a range of dates. */
const FORMS = [
  String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2}(?:[.,]\d+)?)?(?:\s*(?:Uhr|h\b|${HALF}))?`,
  String.raw`(?<hour>\d{1,2})\.(?<minute>\d{2})\s*(?:Uhr|h\b|${HALF})`,
  String.raw`(?<hour>\d{1,2})\s*(?:Uhr|${HALF})(?:\s*(?<minute>\d{2})(?!\d))?`,
];
const AFTER = [
  ...FORMS.map((form) => new RegExp(`^[^\\d]{0,20}?${form}`, 'iu')),
  /^[\s,|T(]{1,6}(?<hour>\d{1,2})\.(?<minute>\d{2})(?![.\d])/u,
];
const BEFORE = FORMS.map((form) => new RegExp(`(?<!\\d)${form}[^\\d]{0,20}$`, 'iu'));

const ZONE =
  /^\s*\(?(?:(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})|(?<name>[A-Z]{1,5})(?:(?<nameSign>[+-])(?<nameHours>\d{1,2}):?(?<nameMinutes>\d{2})?)?)(?![\p{L}\d]|\s*Uhr)/u;

/** The largest offset in hours; more is the end of a time such as 14:05-16:30. */
const FARTHEST = 14;

/** Hours east of Greenwich: RFC 2822, and the zones of Europe in English and German. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0, WET: 0, WEZ: 0, BST: 1, WEST: 1, CET: 1, MEZ: 1, CEST: 2, MESZ: 2 },
  ...{ EET: 2, OEZ: 2, EEST: 3, OESZ: 3, MSK: 3 },
  ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 },
};

/** The time after a date, or else before it; undefined if there is none. */
export function findTime(before: string, inside: string, after: string): FoundTime | undefined {
  if (inside !== '') return timeOf(`${inside}${after}`, AFTER);
  return timeOf(after, AFTER) ?? timeOf(before, BEFORE);
}

function timeOf(text: string, forms: readonly RegExp[]): FoundTime | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    if (!match) continue;
    const { hour, minute = '00', half } = match.groups ?? {};
    const given = Number(hour);
    // In German, „14:05 am 3. März“ is no time of twelve hours.
    const isHalf = half !== undefined && given <= 12;
    const hours = isHalf ? (given % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : given;
    if (hours > 23 || Number(minute) > 59) continue;
    return {
      hour: hours,
      minute: Number(minute),
      offset: offsetOf(text.slice(match.index + match[0].length)),
    };
  }
  return undefined;
}

/** The offset at the beginning of a text: `Z`, `+0200`, `CEST`, `GMT+0200 (CEST)`. An unknown name says nothing. */
function offsetOf(text: string): number | undefined {
  const groups = ZONE.exec(text)?.groups;
  if (!groups) return undefined;
  const { sign, hours, minutes, name, nameSign, nameHours, nameMinutes = '0' } = groups;
  if (sign !== undefined)
    return Number(hours) > FARTHEST ? undefined : signed(sign, Number(hours) * 60 + Number(minutes));
  const zone = Object.hasOwn(ZONES, name as string) ? ZONES[name as string] : undefined;
  if (zone === undefined) return undefined;
  const more = nameSign === undefined ? 0 : signed(nameSign, Number(nameHours) * 60 + Number(nameMinutes));
  return zone * 60 + more;
}

const signed = (sign: string, minutes: number): number => (sign === '-' ? -minutes : minutes);
