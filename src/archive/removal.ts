import type { CalendarDate } from './date.ts';

/** Why a page was removed: somebody's rights, a mistake of the newsroom, or the law. */
export type RemovalReason = 'rights' | 'error' | 'law';

/** A path whose page was removed for good. It answers 410 Gone (RFC 9110, 15.5.11). */
export interface Removal {
  path: string;
  date: CalendarDate;
  reason: RemovalReason;
}
