import type { IdBlock } from '../archive/id-blocks.ts';
import { gonePath, stubPath } from '../archive/old-paths.ts';
import type { Redirect } from '../archive/redirect.ts';
import type { Removal, RemovalReason } from '../archive/removal.ts';
import { idTableUrl } from '../archive/urls.ts';
import { messagesFor } from '../i18n/messages.ts';
import { definePage } from '../site/define-page.ts';
import { Shared } from '../site/shared.ts';
import type { Head, SiteChrome } from '../site/site-chrome.ts';

/** A page at an old path that leads to the new one, for hosts without redirects. */
export interface MovedProps {
  language: SiteChrome['language'];
  /** Path of the new page, and its full address. */
  to: string;
  canonical: string;
}

/** A page at the path of a removed page. */
export interface GoneProps {
  chrome: SiteChrome;
  head: Head;
  date: string;
  reason: RemovalReason;
}

/** The addresses of the articles of a block of a thousand ids. */
export interface IdTableProps {
  urls: Readonly<Record<string, string>>;
}

/** What the pages at old paths need of the site. */
export type Origin = Pick<SiteChrome, 'language' | 'url'>;

export const stub = definePage({
  kind: 'moved',
  path: (_origin: Origin, { from }: Redirect) => stubPath(from),
  inputs: ({ language, url }, { to }) => ({ language, to, url }),
  props: ({ language, to, url }): MovedProps => ({ language, to, canonical: url + to }),
});

export const gonePage = definePage({
  kind: 'gone',
  path: (_chrome: Shared<SiteChrome>, { path }: Removal) => gonePath(path),
  inputs: (chrome, { path, date, reason }) => ({ chrome, path, date, reason }),
  props: ({ chrome: { value: chrome }, path, date, reason }): GoneProps => {
    const texts = messagesFor(chrome.language);
    const head = {
      title: `${texts.goneTitle}: ${path}`,
      description: texts.goneTitle,
      path: gonePath(path),
      unlisted: true,
    };
    return { chrome, head, date, reason };
  },
});

/** The files in which the 404 page looks ids up. */
export const idTable = definePage({
  kind: 'idTable',
  path: ({ name }: IdBlock) => idTableUrl(name),
  inputs: ({ members, source }) => ({
    members: new Shared(
      () => members,
      () => source,
    ),
  }),
  props: ({ members }): IdTableProps => ({
    urls: Object.fromEntries(members.value.map(({ id, to }) => [String(id), to])),
  }),
});
