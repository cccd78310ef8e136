import type { BreadcrumbList, CollectionPage } from 'schema-dts';
import type { Card } from '../../views/card.ts';
import type { Frame, Head } from '../../views/frame.ts';
import type { Link } from '../../views/page.ts';
import { siteReference } from './site.ts';

/** The way from the front page to this one. */
export function breadcrumbList({ url }: Frame, links: readonly Link[], own: Link): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...links, own].map(({ title, url: path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: url + path,
    })),
  };
}

/** A page that lists articles. */
export function collectionPage(frame: Frame, { title, path }: Head, cards: readonly Card[]): CollectionPage {
  return {
    '@type': 'CollectionPage',
    '@id': frame.url + path,
    name: title,
    url: frame.url + path,
    inLanguage: frame.language,
    isPartOf: siteReference(frame),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: cards.length,
      itemListElement: cards.map((card, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: card.title,
        url: frame.url + card.url,
      })),
    },
  };
}
