import type { BreadcrumbList, CollectionPage } from 'schema-dts';
import type { Card } from '../../card/card.ts';
import type { SiteChrome, Head } from '../../site/site-chrome.ts';
import type { Link } from '../../site/page.ts';
import { siteReference } from './site.ts';

/** The path from the front page to this one. */
export function breadcrumbList({ url }: SiteChrome, links: readonly Link[], own: Link): BreadcrumbList {
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
export function collectionPage(
  chrome: SiteChrome,
  { title, path }: Head,
  cards: readonly Card[],
): CollectionPage {
  return {
    '@type': 'CollectionPage',
    '@id': chrome.url + path,
    name: title,
    url: chrome.url + path,
    inLanguage: chrome.language,
    isPartOf: siteReference(chrome),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: cards.length,
      itemListElement: cards.map((card, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: card.title,
        url: chrome.url + card.url,
      })),
    },
  };
}
