import { expect, it } from 'vitest';
import { ProgressRate } from '../../../src/publish/build/progress-rate.ts';

it('There is no estimate before anything is done', () => {
  const rate = new ProgressRate(0);
  expect(rate.estimate).toBeUndefined();
  rate.add(5000, 0, 10);
  expect(rate.estimate).toBeUndefined();
});

it('The estimate follows the last ten seconds, so a slow part after a fast one is noticed', () => {
  const rate = new ProgressRate(0);
  for (let second = 1; second <= 10; second++) rate.add(second * 1000, second * 100, 2000);
  expect(rate.estimate).toEqual({ done: 1000, total: 2000, perSecond: 100, secondsLeft: 10 });
  for (let second = 11; second <= 21; second++) rate.add(second * 1000, 1000 + (second - 10), 2000);
  expect(rate.estimate).toEqual({ done: 1011, total: 2000, perSecond: 1, secondsLeft: 989 });
});
