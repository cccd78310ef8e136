import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  dateOf,
  daysInMonth,
  endOf,
  instantOf,
  intendedDate,
  isCalendarDate,
  isLocalDateTime,
  monthOf,
  timeOf,
  weekdayOf,
  withOffset,
  yearOf,
} from '../../src/archive/date.ts';

describe('calendar dates', () => {
  it.each(['2023-03-30', '2024-02-29', '2000-02-29', '1999-12-31'])('accepts %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-00-10',
    '2023-13-01',
    '2023-01-00',
    '0999-01-01',
    '2023-3-30',
    '23-03-30',
    '2023-03-30 ',
    '2023-03-30\n',
    '٢٠٢٣-٠٣-٣٠',
    '2023-03-30T00:00',
  ])('refuses %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it.each([
    '2023-03-30T24:00',
    '2023-03-30T12:60',
    '2023-03-30T9:00',
    '2023-03-30T09:00:00',
    '2023-02-30T09:00',
    '2023-03-30T09:00Z',
  ])('refuses %j as a date with a time', (text) => {
    expect(isLocalDateTime(text)).toBe(false);
  });

  it('splits a date with a time into both', () => {
    const text = '2023-03-30T14:05';
    expect(isLocalDateTime(text)).toBe(true);
    expect([yearOf(text), monthOf(text), dateOf(text), timeOf(text)]).toEqual([
      '2023',
      '2023-03',
      '2023-03-30',
      '14:05',
    ]);
    expect(timeOf('2023-03-30')).toBeUndefined();
  });

  it('counts weekdays from Monday', () => {
    expect(['2023-03-27', '2023-03-30', '2023-04-02', '2000-02-29'].map(weekdayOf)).toEqual([0, 3, 6, 1]);
  });

  it('knows the length of every month', () => {
    const lengths = (year: number) => Array.from({ length: 12 }, (_, month) => daysInMonth(year, month + 1));
    expect(lengths(2023)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([1900, 2000, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29]);
  });

  it.each([
    ['30.03.2023', '2023-03-30'],
    ['30. 3. 2023', '2023-03-30'],
    ['2023/3/30', '2023-03-30'],
    [' 2023.03.30 ', '2023-03-30'],
    ['30.02.2023', undefined],
    ['30.03.23', undefined],
    ['März 2023', undefined],
  ])('reads %j as %s', (text, expected) => {
    expect(intendedDate(text)).toBe(expected);
  });
});

describe('local times', () => {
  const iso = (local: string, zone: string): string => new Date(instantOf(local, zone)).toISOString();

  it('become instants in the zone of the publication', () => {
    expect(iso('2023-03-30T14:05', 'Europe/Berlin')).toBe('2023-03-30T12:05:00.000Z');
    expect(iso('2023-01-30T14:05', 'Europe/Berlin')).toBe('2023-01-30T13:05:00.000Z');
    expect(iso('2023-01-01T00:00', 'Pacific/Kiritimati')).toBe('2022-12-31T10:00:00.000Z');
  });

  it('move forward past the hour that summer time skips', () => {
    expect(iso('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(withOffset('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T03:30:00+02:00');
  });

  it('end a day at midnight, even in zones that skip it', () => {
    const end = (date: string, zone: string): string => new Date(endOf(date, zone)).toISOString();
    expect(end('2026-12-31', 'Europe/Berlin')).toBe('2026-12-31T23:00:00.000Z');
    expect(end('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
    expect(end('2018-11-03', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });

  it('are the earlier of two in the hour that occurs twice', () => {
    expect(iso('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(withOffset('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T02:30:00+02:00');
  });

  it('agree with the calendar on every day of a year, in zones with and without summer time', () => {
    const hours = ['', 'T00:00', 'T00:30', 'T02:30', 'T03:00', 'T12:00', 'T23:59'];
    for (const zone of ['Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Australia/Lord_Howe'])
      for (let day = Temporal.PlainDate.from('2018-01-01'); day.year < 2019; day = day.add({ days: 1 }))
        for (const hour of hours) {
          const local = Temporal.PlainDateTime.from(`${day.toString()}${hour}`);
          const [expected] = local.toZonedDateTime(zone).toString({ smallestUnit: 'second' }).split('[');
          expect(withOffset(`${day.toString()}${hour}`, zone)).toBe(expected);
        }
  });

  it('get the offset of their day', () => {
    expect(withOffset('2023-03-30', 'Europe/Berlin')).toBe('2023-03-30T00:00:00+02:00');
    expect(withOffset('2023-01-30T14:05', 'Europe/Berlin')).toBe('2023-01-30T14:05:00+01:00');
    expect(withOffset('2023-01-30T14:05', 'UTC')).toBe('2023-01-30T14:05:00+00:00');
  });
});
