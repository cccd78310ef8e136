import { expect, it } from 'vitest';
import { fullBar } from '../../src/views/full-bar.ts';

it('a bar of full height stands for a round number, and for ten at least', () => {
  expect([0, 1, 10, 11, 21, 31, 50, 51, 101, 167, 250, 1000, 1001].map(fullBar)).toEqual([
    10, 10, 10, 20, 30, 50, 50, 100, 200, 200, 300, 1000, 2000,
  ]);
});

it('the largest bar is at least half as high as the space for it', () => {
  for (let largest = 6; largest < 5000; largest++) expect(largest / fullBar(largest)).toBeGreaterThan(0.5);
});
