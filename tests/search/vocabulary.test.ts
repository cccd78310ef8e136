import { expect, it } from 'vitest';
import { TextWords } from '../../src/search/text-words.ts';
import { type Vocabulary, vocabularyOf } from '../../src/search/vocabulary.ts';
import { rootOf } from '../../src/search/words.ts';

function vocabulary(...texts: string[]): Vocabulary {
  const words = new TextWords('de');
  return vocabularyOf(
    texts.map((text) => words.read(text).words),
    words,
  );
}

it('numbers a word once, and returns each word of a text once', () => {
  const words = new TextWords('de');
  expect([...words.read('der Bau, der Plan').words]).toEqual([0, 1, 2]);
  expect([...words.read('Plan der Pläne, Plan').words]).toEqual([2, 0, 3]);
  expect([...words.read('').words]).toEqual([]);
  expect(words.forms).toEqual(['der', 'Bau', 'Plan', 'Pläne']);
});

it('contains no words of other texts', () => {
  const words = new TextWords('de');
  words.read('Fremd');
  expect(vocabularyOf([words.read('Eigen').words], words).roots).toEqual(['eige']);
});

it('has one stem for the forms of a word', () => {
  expect(new Set(['schule', 'schulen', 'schul'].map(rootOf))).toEqual(new Set(['schul']));
  expect(rootOf('see')).toBe('see');
});

it('lists words by the number of articles that contain them, in their most frequent form', () => {
  const { frequent } = vocabulary('Wahlen Wahlen AUSBAU', 'Ausbau Wahlen', 'Ausbau');
  expect(frequent).toEqual(['Ausbau', 'Wahlen']);
});

it('recognizes nouns by their capital letter', () => {
  const { nouns, roots } = vocabulary('Der Ausbau geht voran', 'der Ausbau');
  expect(nouns).toContain('ausbau');
  expect(nouns).not.toContain('geht');
  expect(roots).toContain('geht');
});

it('reads a text of several parts: its words as indexed, and those with a sign inside', () => {
  const words = new TextWords('de');
  expect(words.read('Die E-Akte der SPÖ', 'Häuser, Akte')).toEqual({
    words: Uint32Array.of(0, 1, 2, 3, 4, 5),
    indexed: ['dieǀ eǀ akteǀ derǀ spoǀ02ǁ', 'hauserǀ01 akteǀ'],
    joined: ['eakte'],
  });
});
