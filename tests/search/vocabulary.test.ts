import { expect, it } from 'vitest';
import { TextWords } from '../../src/search/text-words.ts';
import { type Vocabulary, vocabularyOf } from '../../src/search/vocabulary.ts';
import { rootOf, wordKey, wordsOf } from '../../src/search/words.ts';

function vocabulary(...texts: string[]): Vocabulary {
  const words = new TextWords();
  return vocabularyOf(
    texts.map((text) => words.of(text)),
    words,
  );
}

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

it('numbers a word once, and tells the words of a text each once', () => {
  const words = new TextWords();
  expect([...words.of('der Bau, der Plan')]).toEqual([0, 1, 2]);
  expect([...words.of('Plan der Pläne, Plan')]).toEqual([2, 0, 3]);
  expect([...words.of('')]).toEqual([]);
  expect(words.forms).toEqual(['der', 'Bau', 'Plan', 'Pläne']);
});

it('holds nothing of texts that belong to others', () => {
  const words = new TextWords();
  words.of('Fremd');
  expect(vocabularyOf([words.of('Eigen')], words).roots).toEqual(['eige']);
});

it('has one key for ß and ss, and one root for the forms of a word', () => {
  expect(wordKey('STRASSE')).toBe(wordKey('Straße'));
  expect(new Set(['schule', 'schulen', 'schul'].map(rootOf))).toEqual(new Set(['schul']));
  expect(rootOf('see')).toBe('see');
});

it('lists words by the number of articles that have them, in their most frequent form', () => {
  const { frequent } = vocabulary('Wahlen Wahlen AUSBAU', 'Ausbau Wahlen', 'Ausbau');
  expect(frequent).toEqual(['Ausbau', 'Wahlen']);
});

it('tells nouns by their capital', () => {
  const { nouns, roots } = vocabulary('Der Ausbau geht voran', 'der Ausbau');
  expect(nouns).toContain('ausbau');
  expect(nouns).not.toContain('geht');
  expect(roots).toContain('geht');
});
