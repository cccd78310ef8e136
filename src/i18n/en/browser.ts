import type { BrowserLanguage } from '../browser-language.ts';

/** What the browser needs to know about English. */
export const en: BrowserLanguage = {
  locale: 'en-GB',
  shortDate: { day: 'numeric', month: 'short', year: 'numeric' },
  signs: {
    '&': 'and',
    '+': 'plus',
    '#': 'sharp',
    '§': 'section',
    '%': 'percent',
    '‰': 'permille',
    '€': 'euro',
    $: 'dollar',
    '£': 'pound',
    '°': 'degree',
  },
  hasCompounds: false,
  stopWords: new Set(
    (
      'a about an and are as at be been but by can did do does for from had has have how i if in into is it its not of on or ' +
      'over so than that the their them then there these they this to under was were what when where which who will with'
    ).split(' '),
  ),
};
