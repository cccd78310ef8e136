import type { CalendarDate } from '../archive/date.ts';
import type { Diagnostic } from '../archive/diagnostic.ts';
import { readList, type Listed } from './path-list.ts';
import { removalSchema } from './schema.ts';

/** Why a page was taken away: somebody's rights, a mistake of the newsroom, or the law. */
export type RemovalReason = 'rights' | 'error' | 'law';

/** A path of the site whose page was taken away for good; it answers with 410 Gone (RFC 9110, 15.5.11). */
export interface Removal {
  path: string;
  date: CalendarDate;
  reason: RemovalReason;
}

export const REMOVALS_FILE = 'removals.yaml';

/** Loads the optional `removals.yaml` of the content folder: a list of `{ path, date, reason }`. */
export function loadRemovals(contentDir: string): [Listed<Removal>[], Diagnostic[]] {
  return readList(contentDir, REMOVALS_FILE, removalSchema, { date: 'date', reason: 'removalReason' });
}
