import type { IdBlock } from '../archive/id-blocks.ts';
import type { Redirect } from '../archive/redirect.ts';
import type { Removal, RemovalReason } from '../archive/removal.ts';
import { idTableUrl } from '../archive/urls.ts';
import type { SiteChrome, Head } from '../site/site-chrome.ts';
import type { Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';

/** A page at an old path that leads to the new one, for hosts that know no redirects. */
export interface MovedProps {
  language: SiteChrome['language'];
  /** Path of the new page, and its full address. */
  to: string;
  canonical: string;
}

/** A page at the path of one that was taken away. */
export interface GoneProps {
  chrome: SiteChrome;
  head: Head;
  date: string;
  reason: RemovalReason;
}

/** Where the articles of a thousand ids are. */
export interface IdTableProps {
  urls: Readonly<Record<string, string>>;
}

/** The pages that lead on. */
export function stubs({ chrome }: Site, moved: readonly Redirect[]): Page<MovedProps>[] {
  return moved.map(({ from, to }) => ({
    kind: 'moved',
    path: stubPath(from),
    props: () => ({ language: chrome.language, to, canonical: chrome.url + to }),
  }));
}

/** The file that a host without redirects finds at an old path: a page for `.html`, else the index of a folder. */
export const stubPath = (from: string): string =>
  from.endsWith('.html') ? from : `${from.replace(/\/+$/, '')}/index.html`;

/** Where the page of a removed one lies: in a folder of its own, whatever it was called. */
export const gonePath = (path: string): string => `${path.replace(/\/+$/, '')}/`;

/** The pages that say that something was there. */
export function gonePages({ chrome, texts }: Site, gone: readonly Removal[]): Page<GoneProps>[] {
  return gone.map(({ path, date, reason }) => {
    const own = gonePath(path);
    const head = {
      title: `${texts.goneTitle}: ${path}`,
      description: texts.goneTitle,
      path: own,
      unlisted: true,
    };
    return { kind: 'gone', path: own, props: () => ({ chrome, head, date, reason }) };
  });
}

/** Where the page for what is not there looks ids up. */
export const idTables = (permanent: readonly IdBlock[]): Page<IdTableProps>[] =>
  permanent.map(({ name, members, source }) => ({
    kind: 'idTable',
    path: idTableUrl(name),
    source: () => source,
    props: () => ({ urls: Object.fromEntries(members.map(({ id, to }) => [String(id), to])) }),
  }));
