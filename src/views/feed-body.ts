import { withFullAddresses } from '../markdown/full-addresses.ts';
import { articleBody } from './body.ts';
import { currentContext } from './current-context.ts';
import type { FeedItem } from './feed.ts';

/** Gives the text of an item as HTML that can be read elsewhere; undefined where feeds hold teasers. */
export type FeedBody = (item: FeedItem) => string | undefined;

/** The texts of the site that this process builds. */
export const feedBody: FeedBody = ({ body, card }) => {
  if (!body) return undefined;
  const { contentDir, chrome } = currentContext();
  return withFullAddresses(articleBody(contentDir, chrome, body), chrome.url + card.url);
};
