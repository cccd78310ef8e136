import { bodyHtml } from '../markdown/body.ts';
import { bodyOptions } from './body.ts';
import type { Frame, Head } from './frame.ts';
import type { Link, Page } from './page.ts';
import type { Site } from './site.ts';

/** A standing page: imprint, privacy, about. An `.mdx` page has no HTML here; its route renders the component. */
export interface StandingProps {
  frame: Frame;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  file: string;
  /** Git blob id of the file. */
  hash: string;
  html?: string;
}

export function standingPages(site: Site): Page<StandingProps>[] {
  const { frame, texts } = site;
  return site.archive.pages.map(({ file, format, hash, url, title, description, body }) => ({
    kind: 'standing',
    path: url,
    props: () => ({
      frame,
      head: { title, description: description ?? title, path: url },
      breadcrumb: [{ title: texts.home, url: frame.home }],
      title,
      file,
      hash,
      ...(format === 'md' && { html: bodyHtml(body, bodyOptions(frame, {})) }),
    }),
  }));
}

export interface NotFoundProps {
  frame: Frame;
  head: Head;
}

export function notFoundPage(site: Site): Page<NotFoundProps> {
  const { frame, texts } = site;
  const head = {
    title: texts.notFoundTitle,
    description: texts.notFoundTitle,
    path: '/404.html',
    unlisted: true,
  };
  return { kind: 'notFound', path: '/404.html', props: () => ({ frame, head }) };
}
