import { expect, it } from 'vitest';
import { nearest } from '../../../src/client/search/suggestion.ts';

const WORDS = ['Verwaltung', 'Breitbandausbau', 'Datenschutz', 'Bürger', 'Netz'];

it.each([
  ['datnschutz', 'Datenschutz'],
  ['breitbnadausbau', 'Breitbandausbau'],
  ['buergr', 'Bürger'],
])('offers the most similar word: %s', (typed, word) => {
  expect(nearest(typed, WORDS)).toBe(word);
});

it('offers nothing that differs too much', () => {
  expect(nearest('quastenflosser', WORDS)).toBeUndefined();
  expect(nearest('nez', WORDS)).toBeUndefined();
});

it('offers the more frequent of two that differ alike', () => {
  expect(nearest('meldung', ['Meldungen', 'Mildung', 'Moldung'])).toBe('Mildung');
});

it('never offers the word itself', () => {
  expect(nearest('luebeck', ['Lübeck', 'LÜBECK'])).toBeUndefined();
});
