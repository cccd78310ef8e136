import type { ReadingMessages } from '../de/reading.ts';

/** The texts of the reader's settings, in English. */
export const reading: ReadingMessages = {
  settings: 'Display',
  size: { label: 'Type', normal: 'normal', large: 'large', larger: 'very large' },
  measure: { label: 'Lines', normal: 'normal', narrow: 'short' },
  theme: { label: 'Colours', normal: 'as the system', light: 'light', dark: 'dark' },
};
