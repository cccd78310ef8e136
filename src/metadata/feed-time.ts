import { withOffset } from '../archive/date.ts';
import type { FeedProps } from '../views/feed.ts';
import type { FeedItem } from '../views/feed-item.ts';

/** The date of an empty feed: it has no entry to take one from, and the output must not depend on the clock. */
const NEVER = '1970-01-01';

/** Local date or time of an item's last change. */
export const changedOf = ({ date, updated }: FeedItem): string =>
  updated !== undefined && updated > date ? updated : date;

/** The latest change of any item of a feed, RFC 3339. */
export function feedUpdated({ items, timeZone }: FeedProps): string {
  return withOffset(items.map(changedOf).sort().at(-1) ?? NEVER, timeZone);
}
