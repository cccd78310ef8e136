import type { Archive } from './archive.ts';
import { type IdBlock, idBlocksOf } from './id-blocks.ts';
import { decodedPath } from './promises.ts';
import type { Redirect } from './redirects.ts';
import type { Removal } from './removals.ts';

/** Every path at which something was, and what became of it. */
export interface Ledger {
  /** Aliases of articles and `redirects.yaml`, by path. */
  moved: readonly Redirect[];
  /** `removals.yaml`, by path. */
  gone: readonly Removal[];
  /** What articles are called by their ids. */
  permanent: readonly IdBlock[];
}

/** The one list of old paths from which stubs, server maps and redirect objects are made. Paths are in decoded NFC form. */
export function ledgerOf({ articles, redirects, removals }: Archive): Ledger {
  const renamed: Redirect[] = [];
  for (const { aliases, url } of articles) for (const from of aliases) renamed.push({ from, to: url });
  const moved = [...renamed, ...redirects].map(({ from, to }) => ({
    from: decodedPath(from),
    to: decodedPath(to),
  }));
  const gone = removals.map((removal) => ({ ...removal, path: decodedPath(removal.path) }));
  return {
    moved: moved.sort((a, b) => compare(a.from, b.from)),
    gone: gone.sort((a, b) => compare(a.path, b.path)),
    permanent: idBlocksOf(articles),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
