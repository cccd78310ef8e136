import { type Ledger, ledgerOf } from '../archive/ledger.ts';
import { samePath } from '../archive/promises.ts';
import type { RemovalReason } from '../archive/removals.ts';
import { idTableUrl } from '../archive/urls.ts';
import type { Frame, Head } from './frame.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';

/** A page at an old path that leads to the new one, for hosts that know no redirects. */
export interface MovedProps {
  language: Frame['language'];
  /** Path of the new page, and its full address. */
  to: string;
  canonical: string;
}

/** A page at the path of one that was taken away. */
export interface GoneProps {
  frame: Frame;
  head: Head;
  date: string;
  reason: RemovalReason;
}

/** Where the articles of a thousand ids are. */
export interface IdTableProps {
  urls: Readonly<Record<string, string>>;
}

const ledgers = new WeakMap<Site, Ledger>();

/**
 * The old paths of a site at which nothing stands now: a live page goes before one that led on. Many hosts show `a.html` for
 * `/a/`, so that the one does not lead to the other either, which would be a circle. `livePaths` is asked once a site.
 */
export function formerLedger(site: Site, livePaths: () => Iterable<string>): Ledger {
  const known = ledgers.get(site);
  if (known) return known;
  const { moved, gone, permanent } = ledgerOf(site.archive);
  const former = new Set([...moved.map(({ from }) => keyOf(from)), ...gone.map(({ path }) => keyOf(path))]);
  if (former.size > 0) for (const path of livePaths()) former.delete(samePath(path));
  const isFormer = (path: string): boolean => former.has(keyOf(path));
  const ledger = {
    moved: moved.filter(({ from }) => isFormer(from)),
    gone: gone.filter(({ path }) => isFormer(path)),
    permanent,
  };
  ledgers.set(site, ledger);
  return ledger;
}

const keyOf = (path: string): string => samePath(path).replace(/\.html$/, '');

export function movedPages(site: Site, ledger: Ledger): Page[] {
  return [...stubs(site, ledger), ...gonePages(site, ledger), ...idTables(ledger)];
}

function stubs({ frame }: Site, { moved }: Ledger): Page<MovedProps>[] {
  return moved.map(({ from, to }) => ({
    kind: 'moved',
    path: stubPath(from),
    props: () => ({ language: frame.language, to, canonical: frame.url + to }),
  }));
}

/** The file that a host without redirects finds at an old path: a page for `.html`, else the index of a folder. */
export const stubPath = (from: string): string =>
  from.endsWith('.html') ? from : `${from.replace(/\/+$/, '')}/index.html`;

function gonePages({ frame, texts }: Site, { gone }: Ledger): Page<GoneProps>[] {
  return gone.map(({ path, date, reason }) => {
    const own = `${path.replace(/\/+$/, '')}/`;
    const head = {
      title: `${texts.goneTitle}: ${path}`,
      description: texts.goneTitle,
      path: own,
      unlisted: true,
    };
    return { kind: 'gone', path: own, props: () => ({ frame, head, date, reason }) };
  });
}

const idTables = ({ permanent }: Ledger): Page<IdTableProps>[] =>
  permanent.map(({ name, members, source }) => ({
    kind: 'idTable',
    path: idTableUrl(name),
    source: () => source,
    props: () => ({ urls: Object.fromEntries(members.map(({ id, to }) => [String(id), to])) }),
  }));
