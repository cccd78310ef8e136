import { withOffset } from '../archive/date.ts';
import type { FeedItem, FeedProps } from '../views/feed.ts';

/** An empty feed has no date of its own, and the clock must not decide what a file says. */
const NEVER = '1970-01-01';

/** When an article last changed, as a local date or time. */
export const changedOf = ({ date, updated }: FeedItem): string =>
  updated !== undefined && updated > date ? updated : date;

/** When a feed last changed: its youngest change, RFC 3339. */
export function feedUpdated({ items, timeZone }: FeedProps): string {
  return withOffset(items.map(changedOf).sort().at(-1) ?? NEVER, timeZone);
}
