import type { Organization, WebSite } from 'schema-dts';
import { searchUrl } from '../../archive/urls.ts';
import type { Frame } from '../../views/frame.ts';

export const publisherId = ({ url }: Frame): string => `${url}/#publisher`;
const siteId = ({ url }: Frame): string => `${url}/#site`;

export const siteReference = (frame: Frame) => ({ '@id': siteId(frame) });
export const publisherReference = (frame: Frame) => ({ '@id': publisherId(frame) });

export const publisher = (frame: Frame): Organization => ({
  '@type': 'Organization',
  '@id': publisherId(frame),
  name: frame.publisher,
  url: `${frame.url}/`,
  logo: `${frame.url}/favicon.svg`,
});

/** The archive as a whole, with the address of its search. */
export function webSite(frame: Frame): WebSite {
  const search = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${frame.url}${searchUrl()}?q={query}` },
    // Google's form of schema.org's `query` property.
    'query-input': 'required name=query',
  } as const;
  return {
    '@type': 'WebSite',
    '@id': siteId(frame),
    name: frame.title,
    alternateName: frame.claim,
    url: `${frame.url}/`,
    inLanguage: frame.language,
    publisher: publisherReference(frame),
    potentialAction: search,
  };
}
