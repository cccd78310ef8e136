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

const names = (locale: string, part: 'weekday' | 'month', count: number): string[] => {
  const format = new Intl.DateTimeFormat(locale, { [part]: 'long', timeZone: 'UTC' });
  // 2024 began on a Monday.
  const at = (index: number): number =>
    Date.UTC(2024, part === 'month' ? index : 0, part === 'month' ? 1 : index + 1);
  return Array.from({ length: count }, (_none, index) => format.format(at(index)));
};

const DE = { weekdays: names('de-DE', 'weekday', 7), months: names('de-DE', 'month', 12) };
const EN = { weekdays: names('en-GB', 'weekday', 7), months: names('en-GB', 'month', 12) };

const de: Prose = {
  ...DE,
  quotes: { open: '„', close: '“' },
  weekdayAlso: { Sonnabend: 'Samstag' },
  datedWeekday: new RegExp(
    `\\b(?<weekday>${DE.weekdays.join('|')}|Sonnabend),?\\s+(?:(?:dem|den|der)\\s+)?(?<day>\\d{1,2})\\.\\s?(?:(?<month>${DE.months.join('|')})|(?<number>\\d{1,2})\\.)(?:\\s?(?<year>\\d{4}))?`,
    'gu',
  ),
  dateAfterDay: new RegExp(
    `^(?:(?:bis|und|oder|/|–|-)\\s+(?:zum\\s+|dem\\s+)?\\d{1,2}\\.\\s?)?(?:(?:${DE.months.join('|')}|Jänner|Feber)(?!\\p{L})|(?:Jan|Feb|Mrz|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\\.)`,
    'u',
  ),
  ordinalNouns:
    /^(?:F?FC|FSV|SC|SV|TSV|VfL|TuS|Bundesliga|Landesliga|Kreisliga|Liga|Weltkrieg|Advent|Platz|Preis|Halbzeit|Klasse|Kammer|Senat|Lesung|Quartal|Halbjahr|Jahrhundert|Auflage|Etage|Stock|Obergeschoss|Vorsitzende[rn]?|Bürgermeister(?:in)?|Beigeordnete[rn]?|Spieltag|Wahlperiode|Symphonie|Sinfonie)(?![\p{L}])/u,
  relativeDay:
    /(?:[Gg]estern|[Vv]orgestern|[Üü]bermorgen|(?:[Hh]eute|[Mm]orgen) (?:früh|Morgen|Vormittag|Mittag|Nachmittag|Abend)|(?:[Dd]iese|[Vv]ergangene|[Ll]etzte|[Nn]ächste|[Kk]ommende)[nr]? (?:Woche|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag))(?![a-zäöüß-])/g,
  mayDouble: new Set(['der', 'die', 'das', 'dem', 'den', 'deren', 'sie', 'ihr', 'ihm', 'ihn', 'zu']),
  rangeUnits: /^\s?(?:Prozent|Euro|Uhr|Millionen|Milliarden|Jahre|Monate|Wochen|Tage|Stunden|Minuten|%|€)/u,
  vagueLinks: new Set([
    'hier',
    'mehr',
    'link',
    'weiter',
    'weiterlesen',
    'dort',
    'hier klicken',
    'klicken sie hier',
  ]),
  genericAlts: new Set([
    'bild',
    'foto',
    'grafik',
    'symbolbild',
    'symbolfoto',
    'logo',
    'image',
    'illustration',
  ]),
  credit: /(?:Foto|Bild|Grafik|Karte|Montage|Illustration|Quelle|Fotos|Bilder)\s*:|©/u,
};

const en: Prose = {
  ...EN,
  quotes: { open: '“', close: '”' },
  weekdayAlso: {},
  datedWeekday: new RegExp(
    `\\b(?<weekday>${EN.weekdays.join('|')}),?\\s+(?<day>\\d{1,2})\\s(?<month>${EN.months.join('|')})(?:,?\\s(?<year>\\d{4}))?(?<number>)`,
    'gu',
  ),
  // `1. May I …` may be an item of a list.
  dateAfterDay:
    /^(?:(?:January|February|April|June|July|August|September|October|November|December)(?!\p{L})|(?:March|May)(?=,?\s\d{4}|[,:])|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)/u,
  ordinalNouns: /^(?:FC|SC|SV|TSV|Bundesliga)(?!\p{L})/u,
  relativeDay:
    /(?:[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|(?:[Ll]ast|[Nn]ext) (?:week|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))(?![a-z-])/g,
  mayDouble: new Set(['that', 'had']),
  rangeUnits:
    /^\s?(?:per cent|percent|euros?|pounds?|million|billion|years|months|weeks|days|hours|minutes|%|€|£)/u,
  vagueLinks: new Set(['here', 'more', 'link', 'read more', 'click here', 'this']),
  genericAlts: new Set(['image', 'photo', 'picture', 'graphic', 'logo', 'illustration']),
  credit: /(?:Photos?|Image|Graphic|Map|Montage|Illustration|Source|Credit)\s*:|©/u,
};

const ALL: Record<'de' | 'en', Prose> = { de, en };

export const proseOf = (language: 'de' | 'en'): Prose => ALL[language];
