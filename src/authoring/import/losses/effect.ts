import type { Counted } from '../../../i18n/import.ts';

/** What is counted in a text besides its words. */
export const COUNTED: readonly Counted[] = [
  ...(['pictures', 'captions', 'links', 'tables', 'items', 'footnotes', 'headings'] as const),
];

/**
 * How a loss changes what readers see. The proof compares the visible text of a post with that of its article; the effects of a
 * post's losses must account for every difference.
 */
export interface Effect {
  /** Visible text of the source that the article lacks, without markup. */
  dropped?: string;
  /** Visible text of the article that the source lacks. */
  added?: string;
  /** How many more the article has; negative if it has fewer. */
  counts?: Partial<Record<Counted, number>>;
}
