import { diffArrays } from 'diff';

export interface WordDifference {
  /** Words of the source that the article lacks, and the reverse, in order. */
  missing: string[];
  added: string[];
}

/** Differences, beyond which two texts are compared without the order of their words: the time grows with their product. */
const DIFFERENCE_LIMIT = 4000;

/** Compares two texts word by word. */
export function wordDifference(source: readonly string[], article: readonly string[]): WordDifference {
  if (source.length === article.length && source.every((word, index) => word === article[index]))
    return { missing: [], added: [] };
  const changes = diffArrays([...source], [...article], { maxEditLength: DIFFERENCE_LIMIT });
  if (!changes) return { missing: without(source, article), added: without(article, source) };
  return {
    missing: changes.filter(({ removed }) => removed).flatMap(({ value }) => value),
    added: changes.filter(({ added }) => added).flatMap(({ value }) => value),
  };
}

/** The words that are left when each word of the second list has taken away one equal word of the first. */
export function without(words: readonly string[], taken: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of taken) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = counts.get(word) ?? 0;
    if (count > 0) counts.set(word, count - 1);
    return count === 0;
  });
}
