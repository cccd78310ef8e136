/** The names of the weekdays, Monday first, or of the months, in a locale. */
export const dateNames = (locale: string, part: 'weekday' | 'month', count: number): string[] => {
  const format = new Intl.DateTimeFormat(locale, { [part]: 'long', timeZone: 'UTC' });
  // The year 2024 began on a Monday.
  const at = (index: number): number =>
    Date.UTC(2024, part === 'month' ? index : 0, part === 'month' ? 1 : index + 1);
  return Array.from({ length: count }, (_none, index) => format.format(at(index)));
};
