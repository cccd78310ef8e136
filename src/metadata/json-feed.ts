import { withOffset } from '../archive/date.ts';
import { headlineOf } from '../card/card.ts';
import { fullAddress } from '../archive/full-address.ts';
import type { FeedBody } from '../views/feed-body.ts';
import type { FeedProps } from '../views/feed.ts';
import type { FeedItem } from '../views/feed-item.ts';
import { changedOf } from './feed-time.ts';

/** A JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed(feed: FeedProps, bodyOf: FeedBody = () => undefined): string {
  const { url, self, home } = feed;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: url + home,
    feed_url: url + self,
    language: feed.language,
    authors: [{ name: feed.publisher }],
    ...(feed.hub !== undefined && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.items.map((item) => itemOf(feed, item, bodyOf(item))),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function itemOf({ url, timeZone }: FeedProps, item: FeedItem, body: string | undefined) {
  const { card, image, authors } = item;
  return {
    id: url + item.id,
    url: url + card.url,
    title: headlineOf(card),
    ...(body === undefined ? { content_text: card.teaser } : { content_html: body }),
    summary: card.teaser,
    ...(card.lang !== undefined && { language: card.lang }),
    ...(image && { image: fullAddress(url, image.src) }),
    date_published: withOffset(item.date, timeZone),
    date_modified: withOffset(changedOf(item), timeZone),
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    tags: item.tags,
  };
}
