import type { Removal } from '../archive/removal.ts';
import type { Diagnostic } from '../archive/diagnostic.ts';
import { readList, type Listed } from './path-list.ts';
import { removalExpectations, removalSchema } from './schema.ts';

export const REMOVALS_FILE = 'removals.yaml';

/** Loads the optional `removals.yaml` of the content folder: a list of `{ path, date, reason }`. */
export function loadRemovals(contentDir: string): [Listed<Removal>[], Diagnostic[]] {
  return readList(contentDir, REMOVALS_FILE, removalSchema, removalExpectations);
}
