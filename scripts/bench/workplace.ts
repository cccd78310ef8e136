/** The time of every build; the generated archive ends on the day before. */
export const NOW = '2026-11-24T12:00:00Z';

/** Where a benchmark works. All paths are absolute. */
export interface Workplace {
  /** The project's folder. */
  root: string;
  /** A folder of its own. */
  folder: string;
  /** The generated content folder. */
  content: string;
}
