import type { Step } from './row.ts';

/** The end of the last day in the generated archive. */
const EVENING = '2026-11-23T18:00:00Z';
/** Seven minutes past midnight in the archive's time zone, the time of the workflows' hourly build. */
const MIDNIGHT = '2026-11-23T23:07:00Z';
/** The day of the added articles. */
const NOON = '2026-11-24T12:00:00Z';

/** The clock of each step's build. */
export const NOW: Record<Step, string> = {
  pictures: EVENING,
  full: EVENING,
  unchanged: EVENING,
  midnight: MIDNIGHT,
  added: NOON,
  further: NOON,
  corrected: NOON,
  renamed: NOON,
};

/** The folders of a benchmark, as absolute paths. */
export interface Workplace {
  /** The project's folder. */
  root: string;
  /** The folder for everything that the benchmark writes. */
  folder: string;
  /** The generated content folder. */
  content: string;
}
