import type { ReadingMessages } from '../de/reading.ts';

/** The texts of the reader's settings, in English. */
export const reading: ReadingMessages = {
  settings: 'Display',
  size: { label: 'Text size', normal: 'normal', large: 'large', larger: 'very large' },
  measure: { label: 'Line length', normal: 'normal', narrow: 'short' },
  theme: { label: 'Colours', normal: 'automatic', light: 'light', dark: 'dark' },
};
