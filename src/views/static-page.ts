import type { StaticPage } from '../archive/static-page.ts';
import { bodyHtml } from '../markdown/body.ts';
import { definePage } from '../site/define-page.ts';
import type { Link, Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';
import { type Head, homeLink, type SiteChrome } from '../site/site-chrome.ts';
import { bodyOptions } from './body.ts';

/** A static page, such as imprint, privacy or about. An `.mdx` page has no HTML here; its route renders the component. */
export interface StaticPageProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  file: string;
  /** Git blob id of the file. */
  hash: string;
  html?: string;
}

export const staticPages = (site: Site): Page<StaticPageProps>[] =>
  site.archive.pages.map((page) => staticPage(site, page));

const staticPage = definePage({
  kind: 'standing',
  path: (_site: Site, { url }: StaticPage) => url,
  inputs: ({ common }, page) => ({ chrome: common.chrome, page }),
  props: ({ chrome: { value: chrome }, page }): StaticPageProps => {
    const { file, format, hash, url, title, description, body } = page;
    return {
      chrome,
      head: { title, description: description ?? title, path: url },
      breadcrumb: [homeLink(chrome)],
      ...{ title, file, hash },
      ...(format === 'md' && { html: bodyHtml(body, bodyOptions(chrome, {})) }),
    };
  },
});
