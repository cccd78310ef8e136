import type { BrowserLanguage } from '../browser-language.ts';

/** What the browser needs to know about German. */
export const de: BrowserLanguage = {
  locale: 'de-DE',
  shortDate: { day: '2-digit', month: '2-digit', year: 'numeric' },
  signs: {
    '&': 'und',
    '+': 'plus',
    '#': 'sharp',
    '§': 'paragraph',
    '%': 'prozent',
    '‰': 'promille',
    '€': 'euro',
    $: 'dollar',
    '£': 'pfund',
    '°': 'grad',
  },
  // `BürgerInnen`, `LehrerIn`; but "LinkedIn" has no such ending.
  genderedEnding: {
    pattern: /(?:(?<=\p{Ll}\u00AD?)Innen|(?<=(?:er|ist|ent|ant|or|eur|at|og|hr)\u00AD?)In)$/u,
    letters: ['In', 'Innen'],
  },
  hasCompounds: true,
  stopWords: new Set(
    (
      'aber als am an auch auf aus bei bis da das dass dem den der des die dies diese dieser dieses doch durch ein eine einem ' +
      'einen einer eines er es fuer gegen hat hatte haben im in ins ist kann koennen mit nach nicht noch nun nur ob oder ohne ' +
      'sein seine seiner sich sie sind so soll ueber um und unter vom von vor war waren was wegen welche wenn wer werden wie ' +
      'wird wo zu zum zur zwischen fur uber konnen'
    ).split(' '),
  ),
};
