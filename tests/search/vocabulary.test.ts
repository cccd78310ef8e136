import { expect, it } from 'vitest';
import { vocabularyOf } from '../../src/search/vocabulary.ts';
import { rootOf, wordKey, wordsOf } from '../../src/search/words.ts';

it('reads words without punctuation, and hyphens as borders', () => {
  expect(wordsOf('„OZG-Umsetzung“ (2023): Straße, eGovernment')).toEqual([
    'OZG',
    'Umsetzung',
    'Straße',
    'eGovernment',
  ]);
});

it('takes decomposed letters for the same word', () => {
  expect(wordsOf('Mu\u0308ller')).toEqual(['Müller']);
});

it('has one key for ß and ss, and one root for the forms of a word', () => {
  expect(wordKey('STRASSE')).toBe(wordKey('Straße'));
  expect(new Set(['schule', 'schulen', 'schul'].map(rootOf))).toEqual(new Set(['schul']));
  expect(rootOf('see')).toBe('see');
});

it('lists words by the number of articles that have them, in their most frequent form', () => {
  const { frequent } = vocabularyOf(['Wahlen Wahlen AUSBAU', 'Ausbau Wahlen', 'Ausbau']);
  expect(frequent).toEqual(['Ausbau', 'Wahlen']);
});

it('tells nouns by their capital', () => {
  const { nouns, roots } = vocabularyOf(['Der Ausbau geht voran', 'der Ausbau']);
  expect(nouns).toContain('ausbau');
  expect(nouns).not.toContain('geht');
  expect(roots).toContain('geht');
});
