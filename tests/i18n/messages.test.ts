import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n/messages.ts';

/** A text with the same word for every argument, in a list where it takes a list. */
const filled = (text: (...words: never[]) => string, word: string): string =>
  (text as (...words: (string | string[])[]) => string)(word, [word]);

type Text = string | ((...words: never[]) => string) | object;

const textsIn = (value: Text): string[] =>
  typeof value === 'function'
    ? [filled(value as (...words: never[]) => string, 'X')]
    : typeof value === 'string'
      ? [value]
      : Object.values(value).flatMap((part: Text) => textsIn(part));

describe('the texts of the site', () => {
  const [de, en] = [messagesFor('de'), messagesFor('en')];

  it('are the same set in both languages, none of them empty', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(de).sort());
    for (const value of [...Object.values(de), ...Object.values(en)]) {
      const shown = typeof value === 'function' ? filled(value, 'X') : value;
      expect(textsIn(shown).every((text) => text.trim() !== '')).toBe(true);
    }
  });

  it('contain the values that they are given', () => {
    for (const value of [...Object.values(de), ...Object.values(en)]) {
      if (typeof value === 'function') expect(filled(value, '{X}')).toContain('{X}');
    }
    expect([de.video, de.audio, en.video, en.audio].every((text) => text.includes('{host}'))).toBe(true);
    expect([de.backToReference, en.backToReference].every((text) => text.includes('{reference}'))).toBe(true);
  });

  it('start the week on Monday', () => {
    expect([de.weekdays.length, en.weekdays.length]).toEqual([7, 7]);
    expect([de.weekdays[0], de.weekdays[6]]).toEqual(['Mo', 'So']);
  });
});
