/** How a slice differs from its index. Articles are compared by their search keys, which cover everything that an index holds. */
export interface Changes {
  /** Rows of the index with an article that has changed since, or is no longer in the slice. Ascending. */
  hidden: readonly number[];
  /** Articles that the index lacks, newest first. */
  added: readonly AddedArticle[];
}

/** An article that is in a slice and not in its index. */
export interface AddedArticle {
  /** Its search key, and its position in the slice. */
  key: string;
  position: number;
  /** The row of the index that follows it. */
  before: number;
}

/**
 * Maximum number of changed articles beside the indexes. Each adds 3 to 5 kB to a file that every search loads after its first results;
 * more of them are worth indexing a slice again.
 */
export const MOST_CHANGES = 32;

/** Compares the search keys of a slice with those that its index was built from; both are newest first. */
export function changesOf(indexed: readonly string[], current: readonly string[]): Changes {
  const now = new Set(current);
  const rows = new Map(indexed.map((key, row) => [key, row]));
  const added: AddedArticle[] = [];
  let before = indexed.length;
  for (let position = current.length - 1; position >= 0; position--) {
    const key = current[position] as string;
    const row = rows.get(key);
    if (row === undefined) added.unshift({ key, position, before });
    else before = row;
  }
  return { hidden: [...indexed.keys()].filter((row) => !now.has(indexed[row] as string)), added };
}

/** Number of changed articles. A corrected one is both hidden and added. */
const countOf = ({ hidden, added }: Changes): number => Math.max(hidden.length, added.length);

/** The slices with the fewest changes: as many as stay within the limit together. */
export function withFewChanges<S, T extends { changes: Changes }>(changed: ReadonlyMap<S, T>): Map<S, T> {
  let sum = 0;
  const ascending = [...changed].sort(([, a], [, b]) => countOf(a.changes) - countOf(b.changes));
  return new Map(ascending.filter(([, { changes }]) => (sum += countOf(changes)) <= MOST_CHANGES));
}
