import { describe, expect, it } from 'vitest';
import { utf8 } from '../../src/publish/utf8.ts';

const LONG = 5000;

describe('a text in UTF-8', () => {
  it.each([
    ['nothing', ''],
    ['ASCII', 'Verwaltung '.repeat(LONG)],
    ['umlauts', 'Größe über alles, '.repeat(LONG)],
    ['quotation marks and dashes', 'Er sagt: „Nein“ – '.repeat(LONG)],
    ['emoji', '👩‍💻 und 🇩🇪 '.repeat(LONG)],
    ['half of a pair', `${'Ä„'.repeat(LONG)}\ud83d!`],
    ['half of a pair in a short one', '\ude00'],
    ['a byte order mark', `\ufeff${'„x“'.repeat(LONG)}`],
  ])('is what Node makes of it: %s', (_what, text) => {
    expect(utf8(text).equals(Buffer.from(text))).toBe(true);
  });
});
