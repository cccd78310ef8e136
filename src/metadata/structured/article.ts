import type { NewsArticle } from 'schema-dts';
import { withOffset } from '../../archive/date.ts';
import { fullAddress } from '../../archive/full-address.ts';
import { headlineOf } from '../../card/card.ts';
import { changeOf } from '../../site/last-change.ts';
import type { ArticleProps } from '../../views/article.ts';
import { publisherReference, siteReference } from './site.ts';

/** A schema.org NewsArticle. Dates carry the zone's offset; a date without a time means midnight, as in feeds. */
export function newsArticle({ chrome, head, article, category }: ArticleProps): NewsArticle {
  const { kicker, title, teaser, date, authors, topics, regions, corrections, source, image } = article;
  const address = chrome.url + head.path;
  const instant = (local: string): string => withOffset(local, chrome.timeZone);
  return {
    '@type': 'NewsArticle',
    '@id': `${address}#article`,
    headline: title,
    ...(kicker !== '' && { alternativeHeadline: headlineOf(article) }),
    description: teaser,
    url: address,
    mainEntityOfPage: address,
    inLanguage: article.lang ?? chrome.language,
    datePublished: instant(date),
    dateModified: instant(changeOf(article)),
    ...(kicker !== '' && { dateline: kicker }),
    articleSection: category.title,
    isPartOf: siteReference(chrome),
    publisher: publisherReference(chrome),
    isAccessibleForFree: true,
    author:
      authors.length > 0
        ? authors.map(({ title: name, url }) => ({ '@type': 'Person', name, url: chrome.url + url }))
        : publisherReference(chrome),
    ...(topics.length > 0 && { keywords: topics.map((topic) => topic.title) }),
    ...(regions.length > 0 && {
      contentLocation: regions.map((region) => ({ '@type': 'Place', name: region.title })),
    }),
    ...(article.id !== undefined && { identifier: String(article.id) }),
    ...(source !== undefined && { creditText: source }),
    ...(image && {
      image: {
        '@type': 'ImageObject',
        url: fullAddress(chrome.url, image.picture.src),
        width: { '@type': 'QuantitativeValue', value: image.picture.width, unitCode: 'E37' },
        height: { '@type': 'QuantitativeValue', value: image.picture.height, unitCode: 'E37' },
        caption: image.caption ?? image.alt,
        creditText: image.credit,
      },
    }),
    ...(corrections.length > 0 && {
      correction: corrections.map((correction) => ({
        '@type': 'CorrectionComment',
        text: correction.text,
        datePublished: instant(correction.date),
      })),
    }),
  };
}
