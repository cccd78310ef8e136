import type { PageMatch } from './page-match.ts';
import type { SliceTerm } from './terms.ts';

/** A matching article within its slice. */
export interface Match extends PageMatch {
  row: number;
}

export interface SliceMatches {
  /** The words that may occur anywhere. */
  terms: readonly SliceTerm[];
  matches: readonly Match[];
}

/** The articles that are in every list, with the sum of their scores. */
export function intersection([first = [], ...others]: readonly Match[][]): Match[] {
  return others.reduce((kept, list) => {
    const byRow = new Map(list.map((match) => [match.row, match]));
    return kept.flatMap((match) => {
      const other = byRow.get(match.row);
      if (!other) return [];
      const locations = [...match.locations, ...other.locations].sort((a, b) => a - b);
      const parts = match.parts.length > 0 ? match.parts : other.parts;
      const tiers = [...match.tiers, ...other.tiers];
      return [{ ...match, score: match.score + other.score, parts, locations, tiers }];
    });
  }, first);
}
