import type { Step } from './row.ts';

/** The day on which the generated archive ends. */
const EVENING = '2026-11-23T18:00:00Z';
/** Seven minutes past midnight in the archive's time zone, when the hourly build of the workflows runs. */
const MIDNIGHT = '2026-11-23T23:07:00Z';
/** The day of the articles that are added. */
const NOON = '2026-11-24T12:00:00Z';

/** The time of the build of each step. */
export const NOW: Record<Step, string> = {
  full: EVENING,
  unchanged: EVENING,
  midnight: MIDNIGHT,
  added: NOON,
  further: NOON,
  corrected: NOON,
  renamed: NOON,
};

/** Where a benchmark works. All paths are absolute. */
export interface Workplace {
  /** The project's folder. */
  root: string;
  /** A folder of its own. */
  folder: string;
  /** The generated content folder. */
  content: string;
}
