import { daysInMonth } from './date.ts';

/** A leap year, so every day occurs. */
const LEAP_YEAR = 2024;

/** `MM-DD` of every day of the calendar, 1 January first. */
export const DAYS_OF_YEAR: readonly string[] = Array.from({ length: 12 }, (_, index) => index + 1).flatMap(
  (month) =>
    Array.from(
      { length: daysInMonth(LEAP_YEAR, month) },
      (_, day) => `${twoDigits(month)}-${twoDigits(day + 1)}`,
    ),
);

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
