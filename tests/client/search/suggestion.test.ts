import { expect, it } from 'vitest';
import { nearest } from '../../../src/client/search/suggestion.ts';

const WORDS = ['Verwaltung', 'Breitbandausbau', 'Datenschutz', 'Bürger', 'Netz'];

it.each([
  ['datnschutz', 'Datenschutz'],
  ['breitbnadausbau', 'Breitbandausbau'],
  ['buergr', 'Bürger'],
])('suggests the most similar word for %s', (typed, word) => {
  expect(nearest(typed, WORDS)).toBe(word);
});

it('suggests nothing that differs too much', () => {
  expect(nearest('quastenflosser', WORDS)).toBeUndefined();
  expect(nearest('nez', WORDS)).toBeUndefined();
});

it('suggests the more frequent of two equally similar words', () => {
  expect(nearest('meldung', ['Meldungen', 'Mildung', 'Moldung'])).toBe('Mildung');
});

it('never suggests the word itself', () => {
  expect(nearest('luebeck', ['Lübeck', 'LÜBECK'])).toBeUndefined();
});
