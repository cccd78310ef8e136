import { iconUrl, openSearchUrl, searchIndexUrl, searchUrl } from '../archive/urls.ts';
import { messagesFor } from '../i18n/messages.ts';
import { definePage } from '../site/define-page.ts';
import type { Site } from '../site/site.ts';
import type { Head, SiteChrome } from '../site/site-chrome.ts';

export interface SearchProps {
  chrome: SiteChrome;
  head: Head;
  /** Path of the search index. */
  index: string;
}

/** The search page. It depends on no article: results come from the search index. */
export const searchPage = definePage({
  kind: 'search',
  path: ({ common }: Site) => searchUrl(common.words),
  inputs: ({ common }) => ({ chrome: common.chrome }),
  props: ({ chrome: { value: chrome } }): SearchProps => {
    const texts = messagesFor(chrome.language);
    const head = { title: texts.searchTitle, description: texts.searchLabel, path: searchUrl(chrome.words) };
    return { chrome, head, index: searchIndexUrl(chrome.words) };
  },
});

/** What a browser needs to add this site's search. */
export interface OpenSearchProps {
  language: string;
  name: string;
  description: string;
  /** Address of the search page, with `{searchTerms}` for the query. */
  template: string;
  icon: string;
}

export const openSearchPage = definePage({
  kind: 'openSearch',
  path: openSearchUrl(),
  inputs: ({ common }: Site) => ({ chrome: common.chrome }),
  props: ({ chrome: { value: chrome } }): OpenSearchProps => ({
    language: chrome.language,
    name: chrome.title,
    description: messagesFor(chrome.language).openSearchDescription(chrome.title),
    template: `${chrome.url}${searchUrl(chrome.words)}?q={searchTerms}`,
    icon: chrome.url + iconUrl(),
  }),
});
