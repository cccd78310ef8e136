import { withFullAddresses } from '../markdown/full-addresses.ts';
import { articleBody } from './body.ts';
import { currentContext } from './current-context.ts';
import type { FeedItem } from './feed-item.ts';

/** Returns an item's text as HTML that works outside the site; undefined if feeds hold teasers only. */
export type FeedBody = (item: FeedItem) => string | undefined;

/** The feed bodies of the site that this process builds. */
export const feedBody: FeedBody = ({ body, card }) => {
  if (!body) return undefined;
  const { contentDir, chrome } = currentContext();
  return withFullAddresses(articleBody(contentDir, chrome, body), chrome.url, card.url);
};
