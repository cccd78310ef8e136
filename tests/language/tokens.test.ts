import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, umlautsOf, withoutUmlauts, withUmlauts } from '../../src/language/fold.ts';
import { joinedWords } from '../../src/language/joined-words.ts';
import { tokensOf, wordsOf } from '../../src/language/tokens.ts';

const words = (text: string): string => wordsOf(text, 'de').join(' ');
const joined = (text: string): string[] => joinedWords(tokensOf(text, 'de'));

describe('a text', () => {
  it.each([
    ['Hamburg–Lübeck', 'hamburg luebeck'],
    ['1987–1993 und 1987-1993', '1987 1993 und 1987 1993'],
    ["O’Neill, O'Neill", 'o neill o neill'],
    ['„OZG 2.0“', 'ozg 2 0'],
    ['64.000 Euro, 64.000 €', '64 000 euro 64 000 euro'],
    ['nach § 5, §§ 5–7', 'nach paragraph 5 paragraph 5 7'],
    ['Ja/Nein-Frage', 'ja nein frage'],
    ['C++, C#, H&M', 'c plus plus c sharp h und m'],
    ['#Nordersiel, +49, 1 + 1', 'nordersiel 49 1 1'],
    ['LinkedIn, LehrerIn', 'linkedin lehrer in'],
    ['100%ig bei 20 °C', '100 prozent ig bei 20 grad c'],
    ['DIN-A4-Blatt, 2G-Regel, SARS-CoV2', 'din a4 blatt 2g regel sars cov2'],
    ['CO₂, m², Eﬁzienz', 'co2 m2 efizienz'],
    ['Łódź, Ærø, Đặng', 'lodz aeroe dang'],
    ['STRASSE Straße STRAẞE', 'strasse strasse strasse'],
    ['Recht\u00ADschreibung', 'rechtschreibung'],
    ['Bu\u0308rger', 'buerger'],
    ['Bürgermeister*innen, -:innen, BürgermeisterInnen', 'buergermeister innen innen buergermeister innen'],
    ['Київ, Αθήνας', 'киів αθηνασ'],
    ['– … ! ǀ', ''],
  ])('is split into words: %s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('is tokenized the same way in English, with the English names of signs', () => {
    expect(wordsOf('R&D up 5 %', 'en')).toEqual(['r', 'and', 'd', 'up', '5', 'percent']);
  });

  it('knows the positions of its words, and what joins them', () => {
    expect(tokensOf('Die E-Akte', 'de')).toEqual([
      { word: 'die', start: 0, end: 3 },
      { word: 'e', start: 4, end: 5 },
      { word: 'akte', start: 6, end: 10, glue: '-' },
    ]);
  });

  it('has abbreviations', () => {
    const found = tokensOf('SPÖ, GmbH und CO₂, Spö', 'de').filter(({ isAbbreviation }) => isAbbreviation);
    expect(found.map(({ word }) => word)).toEqual(['spoe', 'gmbh', 'co2']);
  });

  it.each([
    ['IT-Planungsrat', ['itplanungsrat']],
    ['Ein O’Neill', ['oneill']],
    [
      'Schüler*innen, Schüler:innen, Schüler/-innen, Schüler_in',
      ['schuelerinnen', 'schuelerinnen', 'schuelerinnen', 'schuelerin'],
    ],
    ['LehrerInnen, Lehrer(innen)', ['lehrerinnen', 'lehrerinnen']],
    ['jede*r', ['jeder']],
    ['64.000 und 1.234.567', ['64000', '1234567']],
    ['z.B. im e.V.', ['zb', 'ev']],
    ['1987-1993, 2.0, Ja/Nein, Hamburg–Lübeck, H&M, Ende.Anfang, 1:n, A/S', []],
  ])('also contains the words written with a sign inside: %s', (text, expected) => {
    expect(joined(text)).toEqual(expected);
  });
});

it('the umlauts of a folded word can be removed and restored', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aeoubqtäöüß')) }), (text) => {
      const folded = foldWord(text);
      expect(withUmlauts(withoutUmlauts(folded), umlautsOf(folded))).toBe(folded);
    }),
  );
  expect(withoutUmlauts('haeuser')).toBe('hauser');
  expect(withoutUmlauts('neue abenteuer')).toBe('neue abenteuer');
});
