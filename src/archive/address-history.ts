import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import { type IdBlock, idBlocksOf } from './id-blocks.ts';
import { decodedPath, isOwn } from './normalize-path.ts';
import type { Redirect } from './redirect.ts';
import type { Removal } from './removal.ts';

/** Every old path and what it leads to now. */
export interface AddressHistory {
  /** Aliases of articles and `redirects.yaml`, by path. */
  moved: readonly Redirect[];
  /** `removals.yaml`, by path. */
  gone: readonly Removal[];
  /** The permanent addresses of articles, by id. */
  permanent: readonly IdBlock[];
}

/** The one list of old paths from which stubs, server maps and redirect objects are made. Paths are in decoded NFC form. */
export const addressHistoryOf = ({ articles, redirects, removals }: Archive): AddressHistory => ({
  moved: [...aliasesOf(articles), ...decodedRedirects(redirects)].sort((a, b) => compare(a.from, b.from)),
  gone: decodedRemovals(removals),
  permanent: idBlocksOf(articles),
});

/** The former addresses of articles, in the articles' order. */
export function aliasesOf(articles: readonly Pick<Article, 'aliases' | 'url'>[]): Redirect[] {
  const found: Redirect[] = [];
  for (const { aliases, url } of articles)
    for (const from of aliases) if (!isOwn(from, url)) found.push({ from: decodedPath(from), to: url });
  return found;
}

/** `redirects.yaml`, by path. */
export const decodedRedirects = (redirects: readonly Redirect[]): Redirect[] =>
  redirects
    .map(({ from, to }) => ({ from: decodedPath(from), to: decodedPath(to) }))
    .sort((a, b) => compare(a.from, b.from));

/** `removals.yaml`, by path. */
export const decodedRemovals = (removals: readonly Removal[]): Removal[] =>
  removals
    .map((removal) => ({ ...removal, path: decodedPath(removal.path) }))
    .sort((a, b) => compare(a.path, b.path));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
