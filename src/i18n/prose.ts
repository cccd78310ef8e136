/** What the check must know of a language to read running text. */
export interface Prose {
  /** Marks that are wrong in this language, by what should stand there. The first two are opening and closing marks. */
  quotes: { open: string; close: string };
  /** Monday first. */
  weekdays: readonly string[];
  /** Other names of a weekday, by the usual one. */
  weekdayAlso: Readonly<Record<string, string>>;
  months: readonly string[];
  /** A weekday and a date: named groups `weekday`, `day`, `month` (a name or a number) and, perhaps, `year`. */
  datedWeekday: RegExp;
  /** What follows the number and full stop of a day in a date. */
  dateAfterDay: RegExp;
  /** Nouns that follow an ordinal number. */
  ordinalNouns: RegExp;
  /** Words that mean a day as seen from the day of writing. */
  relativeDay: RegExp;
  /** Words that may stand twice in a row. */
  mayDouble: ReadonlySet<string>;
  /** What may follow a range of small numbers. */
  rangeUnits: RegExp;
  /** Link texts that tell nothing. */
  vagueLinks: ReadonlySet<string>;
  /** Alternative texts that tell nothing. */
  genericAlts: ReadonlySet<string>;
  /** What a credit in a caption starts with. */
  credit: RegExp;
}
