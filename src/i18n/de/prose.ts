import { dateNames } from '../date-names.ts';
import type { Prose } from '../prose.ts';

const WEEKDAYS = dateNames('de-DE', 'weekday', 7);
const MONTHS = dateNames('de-DE', 'month', 12);

export const prose: Prose = {
  weekdays: WEEKDAYS,
  months: MONTHS,
  quotes: { open: '„', close: '“' },
  weekdayAlso: { Sonnabend: 'Samstag' },
  datedWeekday: new RegExp(
    `\\b(?<weekday>${WEEKDAYS.join('|')}|Sonnabend),?\\s+(?:(?:dem|den|der)\\s+)?(?<day>\\d{1,2})\\.\\s?(?:(?<month>${MONTHS.join('|')})|(?<number>\\d{1,2})\\.)(?:\\s?(?<year>\\d{4}))?`,
    'gu',
  ),
  dateAfterDay: new RegExp(
    `^(?:(?:bis|und|oder|/|–|-)\\s+(?:zum\\s+|dem\\s+)?\\d{1,2}\\.\\s?)?(?:(?:${MONTHS.join('|')}|Jänner|Feber)(?!\\p{L})|(?:Jan|Feb|Mrz|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\\.)`,
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
