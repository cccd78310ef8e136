import { describe, expect, it } from 'vitest';
import { dayDate, longDate, monthDate, monthName, periodName, shortDate } from '../../src/i18n/dates.ts';

describe('dates in words', () => {
  it('are German', () => {
    expect(shortDate('2023-03-30', 'de')).toBe('30.03.2023');
    expect(shortDate('2023-03-30', 'en')).toBe('30 Mar 2023');
    expect(longDate('2023-03-30', 'de')).toBe('Donnerstag, 30. März 2023');
    expect(dayDate('2023-03-01', 'de')).toBe('1. März 2023');
    expect(monthDate('2023-03', 'de')).toBe('März 2023');
    expect(monthName('2023-01', 'de')).toBe('Januar');
  });

  it('are English', () => {
    expect(longDate('2023-03-30', 'en')).toBe('Thursday, 30 March 2023');
    expect(dayDate('2023-03-01', 'en')).toBe('1 March 2023');
    expect(monthDate('2023-03', 'en')).toBe('March 2023');
  });

  it('do not move at the ends of days and years', () => {
    expect(longDate('2024-01-01', 'de')).toBe('Montag, 1. Januar 2024');
    expect(longDate('2023-12-31', 'de')).toBe('Sonntag, 31. Dezember 2023');
    expect(dayDate('2024-02-29', 'de')).toBe('29. Februar 2024');
  });

  it('name a year, a month or a day by the length of the period', () => {
    expect(['2023', '2023-03', '2023-03-30'].map((period) => periodName(period, 'de'))).toEqual([
      '2023',
      'März 2023',
      '30. März 2023',
    ]);
  });
});
