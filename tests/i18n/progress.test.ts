import { expect, it } from 'vitest';
import { commandTexts } from '../../src/i18n/author-languages.ts';
import { roundedDuration, roundedRate } from '../../src/i18n/progress.ts';

it('A duration is no more precise than an estimate can be', () => {
  expect(roundedDuration(0.2)).toEqual({ minutes: 0, rest: 1 });
  expect(roundedDuration(89)).toEqual({ minutes: 0, rest: 89 });
  expect(roundedDuration(89.5)).toEqual({ minutes: 1, rest: 30 });
  expect(roundedDuration(123)).toEqual({ minutes: 2, rest: 10 });
  expect(roundedDuration(3599)).toEqual({ minutes: 60, rest: 0 });
});

it('A slow rate has a decimal', () => {
  expect([0.64, 3.07, 9.97, 250.4].map(roundedRate)).toEqual([0.6, 3.1, 10, 250]);
});

it('Progress reads well in both languages', () => {
  const progress = { done: 1200, total: 30_000, perSecond: 3.25, secondsLeft: 8861 };
  expect(commandTexts('de').progress('Bilder', progress)).toBe(
    'Bilder: 1.200 von 30.000, 3,3/s, noch 148 min',
  );
  expect(commandTexts('en').progress('images', progress)).toBe('images: 1200 of 30000, 3.3/s, 148 min left');
});
