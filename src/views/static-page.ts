import { bodyHtml } from '../markdown/body.ts';
import { bodyOptions } from './body.ts';
import type { SiteChrome, Head } from '../site/site-chrome.ts';
import type { Link, Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';

/** A standing page: imprint, privacy, about. An `.mdx` page has no HTML here; its route renders the component. */
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

export function standingPages(site: Site): Page<StaticPageProps>[] {
  const { chrome, texts } = site;
  return site.archive.pages.map(({ file, format, hash, url, title, description, body }) => ({
    kind: 'standing',
    path: url,
    props: () => ({
      chrome,
      head: { title, description: description ?? title, path: url },
      breadcrumb: [{ title: texts.home, url: chrome.home }],
      title,
      file,
      hash,
      ...(format === 'md' && { html: bodyHtml(body, bodyOptions(chrome, {})) }),
    }),
  }));
}

export interface NotFoundProps {
  chrome: SiteChrome;
  head: Head;
}

export function notFoundPage(site: Site): Page<NotFoundProps> {
  const { chrome, texts } = site;
  const head = {
    title: texts.notFoundTitle,
    description: texts.notFoundTitle,
    path: '/404.html',
    unlisted: true,
  };
  return { kind: 'notFound', path: '/404.html', props: () => ({ chrome, head }) };
}
