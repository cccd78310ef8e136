import { openSearchUrl, searchIndexUrl, searchUrl } from '../archive/urls.ts';
import type { SiteChrome, Head } from '../site/site-chrome.ts';
import type { Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';

export interface SearchProps {
  chrome: SiteChrome;
  head: Head;
  /** Path of the index of the search's slices. */
  index: string;
}

/** The search page. It depends on no article: what it finds comes from the index. */
export function searchPage(site: Site): Page<SearchProps> {
  const { chrome, texts } = site;
  const head = {
    title: texts.searchTitle,
    description: texts.searchLabel,
    path: searchUrl(),
  };
  return { kind: 'search', path: searchUrl(), props: () => ({ chrome, head, index: searchIndexUrl() }) };
}

/** What a browser needs to offer this site's search beside its own. */
export interface OpenSearchProps {
  language: string;
  name: string;
  description: string;
  /** Address of the search page, where `{searchTerms}` stands for the query. */
  template: string;
  icon: string;
}

export function openSearchPage({ chrome, texts }: Site): Page<OpenSearchProps> {
  const props = (): OpenSearchProps => ({
    language: chrome.language,
    name: chrome.title,
    description: texts.openSearchDescription(chrome.title),
    template: `${chrome.url}${searchUrl()}?q={searchTerms}`,
    icon: `${chrome.url}/favicon.svg`,
  });
  return { kind: 'openSearch', path: openSearchUrl(), props };
}
