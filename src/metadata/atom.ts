import { withOffset } from '../archive/date.ts';
import { headlineOf } from '../card/card.ts';
import { fullAddress } from '../archive/full-address.ts';
import type { FeedBody } from '../views/feed-body.ts';
import type { FeedProps } from '../views/feed.ts';
import type { FeedItem } from '../views/feed-item.ts';
import { FEED_TYPES } from './feed-types.ts';
import { changedOf, feedUpdated } from './feed-time.ts';
import { xmlDocument } from './xml.ts';

/**
 * An Atom 1.0 document (RFC 4287): either a subscription feed or the archive document of a closed month (RFC 5005, section 4).
 */
export function atomFeed(feed: FeedProps, bodyOf: FeedBody = () => undefined): string {
  const { url, self, home, previous, current } = feed;
  const link = (rel: string, path: string | undefined, type: string) =>
    path === undefined ? [] : [{ '@rel': rel, '@type': type, '@href': url + path }];
  return xmlDocument(
    {
      feed: {
        '@xmlns': 'http://www.w3.org/2005/Atom',
        '@xml:lang': feed.language,
        ...(current !== undefined && {
          '@xmlns:fh': 'http://purl.org/syndication/history/1.0',
          'fh:archive': '',
        }),
        id: url + self,
        title: feed.title,
        subtitle: feed.description,
        updated: feedUpdated(feed),
        author: { name: feed.publisher },
        icon: `${url}/favicon.svg`,
        link: [
          ...link('self', self, FEED_TYPES.atom),
          ...link('alternate', home, 'text/html'),
          ...(feed.hub === undefined ? [] : [{ '@rel': 'hub', '@href': feed.hub }]),
          ...link('prev-archive', previous, FEED_TYPES.atom),
          ...link('current', current, FEED_TYPES.atom),
        ],
        entry: feed.items.map((item) => entryOf(feed, item, bodyOf(item))),
      },
    },
    '/feed.css',
  );
}

function entryOf({ url, timeZone }: FeedProps, item: FeedItem, body: string | undefined) {
  const { card, image } = item;
  return {
    ...(card.lang !== undefined && { '@xml:lang': card.lang }),
    id: url + item.id,
    title: headlineOf(card),
    published: withOffset(item.date, timeZone),
    updated: withOffset(changedOf(item), timeZone),
    ...(item.authors.length > 0 && { author: item.authors.map((name) => ({ name })) }),
    summary: card.teaser,
    ...(body !== undefined && { content: { '@type': 'html', '#': body } }),
    link: [
      { '@rel': 'alternate', '@type': 'text/html', '@href': url + card.url },
      ...(image ? [{ '@rel': 'enclosure', '@type': image.type, '@href': fullAddress(url, image.src) }] : []),
    ],
    category: item.tags.map((term) => ({ '@term': term })),
  };
}
