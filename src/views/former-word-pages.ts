import type { AddressHistory } from '../archive/address-history.ts';
import { formerPaths } from '../archive/former-words.ts';
import { foldedPath } from '../archive/normalize-path.ts';
import type { PageGroup } from '../site/define-page.ts';
import type { Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';
import { stub } from './moved.ts';

/**
 * What hosts without redirects need at addresses with former words: a redirect page for each page, and each feed once more, as programs
 * that read feeds follow no page. Other files, such as pictures and tables, redirect only where the host can. An address that redirects
 * by itself, or was removed, is left to that.
 */
export function formerWordGroups(
  { archive: { settings }, chrome }: Site,
  history: () => AddressHistory,
  groups: readonly PageGroup[],
): PageGroup[] {
  if (Object.keys(settings.formerWords).length === 0) return [];
  const { moved, gone } = history();
  const own = new Set([...moved.map(({ from }) => from), ...gone.map(({ path }) => path)].map(foldedPath));
  const formerOf = (page: Page): Page[] =>
    formerPaths(page.path, settings).flatMap((from): Page[] => {
      if (own.has(foldedPath(from))) return [];
      if (FEEDS.includes(page.kind)) return [{ ...page, path: from }];
      return from.endsWith('/') ? [stub(chrome, { from, to: page.path })] : [];
    });
  return groups.map(({ name, inputs, pages }) => ({
    name: `former-words-${name}`,
    ...(inputs && { inputs: () => [inputs(), [...own]] }),
    pages: () => pages().flatMap(formerOf),
  }));
}

const FEEDS: readonly string[] = ['feed', 'jsonFeed'];
