import { describe, expect, it } from 'vitest';
import { decode } from '../../src/loader/content-text.ts';

/** NFC changes no character above this range. */
const LAST = 0x2ffff;

const letters = Array.from({ length: LAST }, (_, code) => code)
  .filter((code) => (code < 0xd800 || code > 0xdfff) && code !== 0xfeff)
  .map((code) => String.fromCodePoint(code));

/** Texts that `decode` does not return in NFC. */
const notNfc = (texts: readonly string[]): string[] =>
  texts.filter((text) => !text.includes('\r') && decode(Buffer.from(text)) !== text.normalize('NFC'));

describe('the characters of a text', () => {
  it.each([
    ['the ångström sign', '5 \u212b', '5 Å'],
    ['the ohm sign', '5 \u2126', '5 Ω'],
    ['the kelvin sign', '5 \u212a', '5 K'],
    ['the Greek ano teleia', 'α\u0387', 'α·'],
    ['kana with their sound mark', 'カ\u3099', 'ガ'],
    ['Chinese compatibility letters', '\uf900', '豈'],
    ['a wide space', 'a\u2000b', 'a\u2002b'],
  ])('are in NFC, whatever else is in the file: %s', (_name, text, expected) => {
    expect(decode(Buffer.from(text))).toBe(expected);
    expect(decode(Buffer.from(`„${text}“ e\u0301`))).toBe(`„${expected}“ é`);
  });

  it('are in NFC one by one', () => {
    expect(notNfc(letters)).toEqual([]);
  });

  it('are in NFC when decomposed, and with their marks reordered', () => {
    const inParts = letters.map((letter) => letter.normalize('NFD')).filter((parts) => parts.length > 1);
    const marks = letters.filter((letter) => /\p{M}/u.test(letter));
    const pairs = marks.flatMap((mark) =>
      ['\u05b0', '\u20d2', '\u20d0', '\u3099', '\u0483'].map((first) => `a${first}${mark}`),
    );
    expect(notNfc([...inParts, ...pairs])).toEqual([]);
  });
});
