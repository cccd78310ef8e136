import { expect, it } from 'vitest';
import { without, wordDifference } from '../../../../src/authoring/import/proof/word-difference.ts';

const difference = (source: string, article: string) => wordDifference(source.split(' '), article.split(' '));

it('finds nothing in equal texts', () => {
  expect(difference('der Rat tagt', 'der Rat tagt')).toEqual({ missing: [], added: [] });
});

it('finds words that are missing, that are new, and that moved', () => {
  expect(difference('der Rat tagt am Montag', 'der Rat am Dienstag')).toEqual({
    ...{ missing: ['tagt', 'Montag'], added: ['Dienstag'] },
  });
  expect(difference('eins zwei drei vier', 'zwei drei vier eins')).toEqual({
    missing: ['eins'],
    added: ['eins'],
  });
});

it('compares texts that have little in common without regard to order', () => {
  const source = Array.from({ length: 6000 }, (_none, index) => `a${index}`);
  const { missing, added } = wordDifference([...source, 'Rat'], ['Rat', 'Amt']);
  expect([missing.length, added]).toEqual([6000, ['Amt']]);
});

it('takes a word away once for each time that it is told', () => {
  expect(without(['Rat', 'Amt', 'Rat'], ['Rat'])).toEqual(['Amt', 'Rat']);
});
