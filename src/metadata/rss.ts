import { instantOf } from '../archive/date.ts';
import { headlineOf } from '../card/card.ts';
import { fullAddress } from '../archive/full-address.ts';
import { ID_FOLDER } from '../archive/urls.ts';
import type { FeedBody } from '../views/feed-body.ts';
import type { FeedProps } from '../views/feed.ts';
import type { FeedItem } from '../views/feed-item.ts';
import { FEED_TYPES } from './feed-types.ts';
import { feedUpdated } from './feed-time.ts';
import { xmlDocument } from './xml.ts';

/**
 * An RSS 2.0 document that follows the RSS Advisory Board's profile. Authors are Dublin Core, since RSS wants e-mail addresses.
 */
export function rssFeed(feed: FeedProps, bodyOf: FeedBody = () => undefined): string {
  const { url, self, home } = feed;
  return xmlDocument(
    {
      rss: {
        '@version': '2.0',
        '@xmlns:atom': 'http://www.w3.org/2005/Atom',
        '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        ...(feed.items.some(({ body }) => body) && {
          '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        }),
        channel: {
          title: feed.title,
          link: url + home,
          description: feed.description,
          language: feed.language,
          lastBuildDate: new Date(feedUpdated(feed)).toUTCString(),
          'atom:link': [
            { '@rel': 'self', '@type': FEED_TYPES.rss, '@href': url + self },
            ...(feed.hub === undefined ? [] : [{ '@rel': 'hub', '@href': feed.hub }]),
          ],
          item: feed.items.map((item) => itemOf(feed, item, bodyOf(item))),
        },
      },
    },
    '/feed.css',
  );
}

function itemOf({ url, timeZone }: FeedProps, item: FeedItem, body: string | undefined) {
  const { card, image, date } = item;
  return {
    title: headlineOf(card),
    link: url + card.url,
    description: card.teaser,
    'content:encoded': body,
    'dc:creator': item.authors,
    ...(card.lang !== undefined && { 'dc:language': card.lang }),
    category: item.tags,
    guid: { '@isPermaLink': String(!item.id.startsWith(ID_FOLDER)), '#': url + item.id },
    pubDate: new Date(instantOf(date, timeZone)).toUTCString(),
    // The image is written after the feed; the profile asks for 0 if the length is unknown.
    ...(image && { enclosure: { '@url': fullAddress(url, image.src), '@length': '0', '@type': image.type } }),
  };
}
