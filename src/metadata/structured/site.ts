import type { Organization, WebSite } from 'schema-dts';
import { searchUrl } from '../../archive/urls.ts';
import type { SiteChrome } from '../../site/site-chrome.ts';

const publisherId = ({ url }: SiteChrome): string => `${url}/#publisher`;
const siteId = ({ url }: SiteChrome): string => `${url}/#site`;

export const siteReference = (chrome: SiteChrome) => ({ '@id': siteId(chrome) });
export const publisherReference = (chrome: SiteChrome) => ({ '@id': publisherId(chrome) });

export const publisher = (chrome: SiteChrome): Organization => ({
  '@type': 'Organization',
  '@id': publisherId(chrome),
  name: chrome.publisher,
  url: `${chrome.url}/`,
  logo: `${chrome.url}/favicon.svg`,
});

/** The archive as a whole, with the address template of its search. */
export function webSite(chrome: SiteChrome): WebSite {
  const search = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${chrome.url}${searchUrl(chrome.words)}?q={query}` },
    // Google's spelling of schema.org's `query` property.
    'query-input': 'required name=query',
  } as const;
  return {
    '@type': 'WebSite',
    '@id': siteId(chrome),
    name: chrome.title,
    alternateName: chrome.claim,
    url: `${chrome.url}/`,
    inLanguage: chrome.language,
    publisher: publisherReference(chrome),
    potentialAction: search,
  };
}
