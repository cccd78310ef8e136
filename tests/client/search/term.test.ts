import { describe, expect, it } from 'vitest';
import { Term, TIER, type Tier } from '../../../src/client/search/term.ts';
import type { Language } from '../../../src/archive/language.ts';
import { type Token, tokensOf } from '../../../src/language/tokens.ts';
import { indexWord } from '../../../src/search/index-word.ts';

const tokenOf = (text: string, language: Language): Token => {
  const [token] = tokensOf(text, language);
  if (!token) throw new Error(`${text} is no word`);
  return token;
};

/** How closely a word of a text matches a typed one; undefined if the index would not return it. */
function tier(typed: string, written: string, language: Language = 'de', isExact = false): Tier | undefined {
  const term = new Term(tokenOf(typed, language), language, { isExact });
  const { word, isAbbreviation } = tokenOf(written, language);
  const indexed = indexWord(word, isAbbreviation);
  return indexed.startsWith(term.prefix) ? term.tier(indexed) : undefined;
}

describe('a search term', () => {
  it.each([
    ['Rat', 'Rat'],
    ['rat', 'RAT'],
    ['Mueller', 'Müller'],
    ['STRASSE', 'Straße'],
    ['SPÖ', 'SPÖ'],
    ['afd', 'AfD'],
    ['co2', 'CO₂'],
  ])('matches the written word exactly: %s, %s', (typed, written) => {
    expect(tier(typed, written)).toBe(TIER.exact);
  });

  it.each([
    ['Wohngeldes', 'Wohngeld', TIER.form],
    ['Schule', 'Schulen', TIER.form],
    ['Statuen', 'Statue', TIER.form],
    ['Oboen', 'Oboe', TIER.form],
    ['Itzehoer', 'Itzehoe', TIER.form],
    ['Verträge', 'Vertrag', TIER.umlautForm],
    ['Öl', 'Öle', TIER.form],
    ['OB', 'ob', TIER.form],
    ['Rat', 'Rats', TIER.form],
    ['Haus', 'Häuser', TIER.umlautForm],
    ['Häusern', 'Haus', TIER.umlautForm],
    ['Rat', 'Räte', TIER.umlautForm],
  ])('matches other forms: %s, %s', (typed, written, expected) => {
    expect(tier(typed, written)).toBe(expected);
  });

  it.each([
    ['Bürger', 'Burger'],
    ['Burger', 'Bürger'],
    ['Muller', 'Müller'],
    ['Zahlen', 'zählen'],
    ['schon', 'schön'],
  ])('matches a word with other umlauts as another spelling: %s, %s', (typed, written) => {
    expect(tier(typed, written)).toBe(TIER.spelling);
  });

  it.each([
    ['Rat', 'Rathaus'],
    ['Rad', 'Radio'],
    ['SPÖ', 'SPÖ-Chef'.replace('-', '')],
    ['Verwaltun', 'Verwaltung'],
    ['Rechenzentren', 'Rechenzentrums'],
    ['Schulen', 'Schulträger'],
    ['Flüchtlinge', 'Flüchtlingsheim'],
    ['Prüfungen', 'Prüfungsamt'],
    ['Bürgermeisters', 'Bürgermeisterwahl'],
    ['Bür', 'Bürgersteig'],
  ])('matches the start of a longer word: %s, %s', (typed, written) => {
    expect(tier(typed, written)).toBe(TIER.part);
  });

  it.each([
    ['Bürger', 'Burgenland'],
    ['SPÖ', 'Sportkleidung'],
    ['SPÖ', 'Spots'],
    ['KI', 'Kien'],
    ['Häuser', 'Hausrat'],
    ['Müller', 'Müllabfuhr'],
    ['Rat', 'Stadtrat'],
    ['datnschutz', 'da'],
    ['5', '50'],
    ['2026', '20261'],
  ])('does not match a word that only starts alike: %s, %s', (typed, written) => {
    expect(tier(typed, written)).toBeUndefined();
  });

  it('matches no other forms in quotation marks', () => {
    expect(tier('Rat', 'Rats', 'de', true)).toBeUndefined();
    expect(tier('Rat', 'RAT', 'de', true)).toBe(TIER.exact);
  });

  it.each([
    ['study', 'studies'],
    ['hope', 'hoping'],
    ['councils', 'council'],
    ['happy', 'happiness'],
    ['issued', 'issue'],
    ['continued', 'continue'],
    ['used', 'use'],
  ])('matches English forms on an English site: %s, %s', (typed, written) => {
    expect(tier(typed, written, 'en')).toBe(TIER.form);
  });
});

it('has the forms of other languages only if articles are in them', () => {
  const isForm = (typed: string, written: string, others: readonly Language[]): boolean => {
    const term = new Term(tokenOf(typed, 'de'), 'de', { others });
    const indexed = indexWord(tokenOf(written, 'de').word);
    return indexed.startsWith(term.prefix) && term.tier(indexed) === TIER.form;
  };
  expect(isForm('studies', 'study', ['en'])).toBe(true);
  expect(isForm('studies', 'study', [])).toBe(false);
  expect(isForm('Schulen', 'Schule', ['en'])).toBe(true);
});
