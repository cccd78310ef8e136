import { dateNames } from '../date-names.ts';
import type { Prose } from '../prose.ts';

const WEEKDAYS = dateNames('en-GB', 'weekday', 7);
const MONTHS = dateNames('en-GB', 'month', 12);

export const prose: Prose = {
  weekdays: WEEKDAYS,
  months: MONTHS,
  quotes: { open: '“', close: '”' },
  weekdayAlso: {},
  datedWeekday: new RegExp(
    `\\b(?<weekday>${WEEKDAYS.join('|')}),?\\s+(?<day>\\d{1,2})\\s(?<month>${MONTHS.join('|')})(?:,?\\s(?<year>\\d{4}))?(?<number>)`,
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
