import { describe, expect, it } from 'vitest';
import { localDate, pairedDate, postDate } from '../../../../src/authoring/import/text/dates.ts';

const reading = { timeZone: 'Europe/Berlin' };

describe('the date of an old archive', () => {
  it.each([
    ['2023-03-30 14:05:00', '2023-03-30T14:05'],
    ['2023-03-30T14:05', '2023-03-30T14:05'],
    ['2023/3/30', '2023-03-30'],
    ['20230330T140500', '2023-03-30T14:05'],
    ['20230330', '2023-03-30'],
    ['202303301405', '2023-03-30T14:05'],
    ['14:05 am 30. März 2023', '2023-03-30T14:05'],
    ['30.03.2023, 09:00-11:00 Uhr', '2023-03-30T09:00'],
    ['30.03.2023, 14:05-16:30', '2023-03-30T14:05'],
    ['30.03.2023', '2023-03-30'],
    ['30. 3. 2023, 14.05 Uhr', '2023-03-30T14:05'],
    ['Donnerstag, 30. März 2023, 14.05 Uhr', '2023-03-30T14:05'],
    ['30. Jun. 2024', '2024-06-30'],
    ['3. Mrz 2023', '2023-03-03'],
    ['3. Maerz 1998, 8 Uhr', '1998-03-03T08:00'],
    ['3. Jänner 2022', '2022-01-03'],
    ['1. Feber 1999', '1999-02-01'],
    ['June 30, 2024', '2024-06-30'],
    ['Sept. 3rd, 2024 at 2:05 pm', '2024-09-03T14:05'],
    ['2:05 pm, June 30, 2024', '2024-06-30T14:05'],
    ['30-Jun-2024', '2024-06-30'],
    ['30th of June 2024, 12 am', '2024-06-30'],
    ['25/04/2024', '2024-04-25'],
    ['04/25/2024 12:30 a.m.', '2024-04-25T00:30'],
    ['30.–31. März 2023', '2023-03-31'],
    ['Veröffentlicht am 30. März 2023, geändert 2023-04-01', '2023-03-30'],
    ['03.04.2024 – 05.04.2024', '2024-04-03'],
    ['3. März, 14:05 Uhr', ''],
    ['Rat tagt im Mai 2024', ''],
    ['30.02.2023', ''],
    ['0000-00-00 00:00:00', ''],
    ['', ''],
  ])('%s is read as %s', (text, date) => {
    expect(localDate(text, reading)).toBe(date);
  });

  it.each([
    ['2023-03-30T12:05:00Z', '2023-03-30T14:05'],
    ['2023-03-30T22:30:00.000Z', '2023-03-31T00:30'],
    ['2023-12-31T23:00:00Z', '2024-01-01'],
    ['2023-03-30 08:05:00 -0400', '2023-03-30T14:05'],
    ['Thu, 30 Mar 2023 12:05:00 GMT', '2023-03-30T14:05'],
    ['Thu, 30 Mar 2023 08:05:00 EDT', '2023-03-30T14:05'],
    ['Thu Mar 30 2023 15:05:00 GMT+0300 (OESZ)', '2023-03-30T14:05'],
    ['Thu Mar 30 14:05:00 2023', '2023-03-30T14:05'],
    ['Thu Mar 30 12:05:00 UTC 2023', '2023-03-30T14:05'],
    ['30. März 2023, 14.05 Uhr MESZ', '2023-03-30T14:05'],
    ['1680177900', '2023-03-30T14:05'],
    ['1680177900000', '2023-03-30T14:05'],
    ['2023-03-30T00:00:00Z', '2023-03-30'],
  ])('%s is %s in the zone of the publication', (text, date) => {
    expect(localDate(text, reading)).toBe(date);
  });

  it.each([
    ['03/04/2024', undefined, '2024-04-03', 'DD/MM/YYYY'],
    ['03/04/2024', 'day-first', '2024-04-03', ''],
    ['03/04/2024', 'month-first', '2024-03-04', ''],
    ['04/04/2024', undefined, '2024-04-04', ''],
    ['03.04.24', undefined, '2024-04-03', 'DD.MM.YY'],
    ['03.04.98', undefined, '1998-04-03', 'DD.MM.YY'],
    ["3. März '99", undefined, '1999-03-03', 'DD MMM YY'],
  ] as const)('%s in the order %s is %s, and said to be a guess: %s', (text, dates, date, dateGuess) => {
    expect(postDate(text, { ...reading, dates })).toEqual({ date, dateText: text, dateGuess });
  });
});

describe('the two dates of a WordPress post', () => {
  const paired = (local: string, utc: string): [string, string] => {
    const { date, dateGuess } = pairedDate(local, utc, reading);
    return [date, dateGuess];
  };

  it('are one instant, which is shown in the zone of the publication', () => {
    expect(paired('2023-03-30 14:05:00', '2023-03-30 12:05:00')).toEqual(['2023-03-30T14:05', '']);
    expect(paired('2023-03-30 08:05:00', '2023-03-30 12:05:00')).toEqual(['2023-03-30T14:05', '']);
    expect(paired('2023-03-30T14:05:00', '2023-03-30T12:05:00')).toEqual(['2023-03-30T14:05', '']);
    expect(paired('2023-03-30 02:00:00', '2023-03-30 00:00:00')).toEqual(['2023-03-30T02:00', '']);
  });

  it('are told if the day becomes another one', () => {
    expect(paired('2023-03-30 23:30:00', '2023-03-30 23:30:00')).toEqual(['2023-03-31T01:30', 'UTC']);
  });

  it('leave the first one, if the second is missing or makes no sense', () => {
    expect(paired('2023-03-30 14:05:00', '0000-00-00 00:00:00')).toEqual(['2023-03-30T14:05', '']);
    expect(paired('2023-03-30 14:05:00', '')).toEqual(['2023-03-30T14:05', '']);
    expect(paired('30.03.2023 14:05', '30.03.2023 12:05')).toEqual(['2023-03-30T14:05', '']);
    expect(paired('2023-03-30 14:05:00', '2019-01-01 12:05:00')).toEqual(['2023-03-30T14:05', '']);
    expect(paired('2023-03-30 00:00:00', '2023-03-29 22:00:00')).toEqual(['2023-03-30', '']);
  });
});
