/** The time of every build from the first article on that is added. */
export const NOW = '2026-11-24T12:00:00Z';
/** The time of the builds before: the day on which the generated archive ends. */
export const EVENING_BEFORE = '2026-11-23T18:00:00Z';

/** Where a benchmark works. All paths are absolute. */
export interface Workplace {
  /** The project's folder. */
  root: string;
  /** A folder of its own. */
  folder: string;
  /** The generated content folder. */
  content: string;
}
