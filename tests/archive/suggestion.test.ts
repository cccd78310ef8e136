import { describe, expect, it } from 'vitest';
import { suggestion } from '../../src/archive/suggestion.ts';

const LANDS = ['Bayern', 'Hessen', 'Thüringen', 'Sachsen', 'Sachsen-Anhalt', 'Niedersachsen'];

describe('suggestion', () => {
  it.each([
    ['bayern', 'Bayern'],
    ['Thueringen', 'Thüringen'],
    ['Thüringen'.normalize('NFD'), 'Thüringen'],
    ['Sachsen Anhalt', 'Sachsen-Anhalt'],
    ['Niedersachen', 'Niedersachsen'],
    ['Bayren', 'Bayern'],
    ['Hesen', 'Hessen'],
  ])('for %j is %j', (given, expected) => {
    expect(suggestion(given, LANDS)).toBe(expected);
  });

  it.each(['Österreich', 'xy', '', 'Bayern und Hessen'])('is undefined for %j', (given) => {
    expect(suggestion(given, LANDS)).toBeUndefined();
  });

  it('is the first of two equally close names', () => {
    expect(suggestion('Sache', ['Sachen', 'Sacher'])).toBe('Sachen');
  });
});
