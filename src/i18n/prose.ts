/** What the check needs to know about a language to read running text. */
export interface Prose {
  /** The quotation marks of this language. */
  quotes: { open: string; close: string };
  /** Monday first. */
  weekdays: readonly string[];
  /** Other names of weekdays, with the usual one. */
  weekdayAlso: Readonly<Record<string, string>>;
  months: readonly string[];
  /** A weekday and a date, with the named groups `weekday`, `day`, `month` (a name or a number) and, optionally, `year`. */
  datedWeekday: RegExp;
  /** What follows the day's number and full stop in a date. */
  dateAfterDay: RegExp;
  /** Nouns that follow an ordinal number. */
  ordinalNouns: RegExp;
  /** Words that name a day relative to the day of writing. */
  relativeDay: RegExp;
  /** Words that may stand twice in a row. */
  mayDouble: ReadonlySet<string>;
  /** Units that may follow a range of small numbers. */
  rangeUnits: RegExp;
  /** Link texts that say nothing about the target. */
  vagueLinks: ReadonlySet<string>;
  /** Alternative texts that say nothing about the picture. */
  genericAlts: ReadonlySet<string>;
  /** The beginning of a credit in a caption. */
  credit: RegExp;
}
