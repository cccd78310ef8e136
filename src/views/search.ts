import { openSearchUrl, searchIndexUrl, searchUrl } from '../archive/urls.ts';
import type { Frame, Head } from './frame.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

export interface SearchProps {
  frame: Frame;
  head: Head;
  /** Path of the index of the search's slices. */
  index: string;
}

/** The search page. It depends on no article: what it finds comes from the index. */
export function searchPage(site: Site): Page<SearchProps> {
  const { frame, texts } = site;
  const head = {
    title: texts.searchTitle,
    description: texts.searchLabel,
    path: searchUrl(),
  };
  return { kind: 'search', path: searchUrl(), props: () => ({ frame, head, index: searchIndexUrl() }) };
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

export function openSearchPage({ frame, texts }: Site): Page<OpenSearchProps> {
  const props = (): OpenSearchProps => ({
    language: frame.language,
    name: frame.title,
    description: texts.openSearchDescription(frame.title),
    template: `${frame.url}${searchUrl()}?q={searchTerms}`,
    icon: `${frame.url}/favicon.svg`,
  });
  return { kind: 'openSearch', path: openSearchUrl(), props };
}
