import { aliasesOf, decodedRedirects, decodedRemovals, type Ledger, ledgerOf } from '../archive/ledger.ts';
import { type IdBlock, idBlocksOf } from '../archive/id-blocks.ts';
import { samePath } from '../archive/promises.ts';
import type { Redirect } from '../archive/redirects.ts';
import { digestOf } from './digest.ts';
import type { PageGroup } from './group.ts';
import { type LivePaths, topOf } from './live-paths.ts';
import { gonePages, idTables, stubs } from './moved.ts';
import type { Site } from './site.ts';
import type { Year } from './year.ts';

/** The former addresses of the articles of a year. */
interface FormerOfYear {
  name: string;
  aliases: readonly Redirect[];
  /** All that their pages are made of. */
  source: unknown;
}

/**
 * The former addresses of a site at which nothing stands now: a live page goes before one that led on. Many hosts show `a.html`
 * for `/a/`, so that the one does not lead to the other either, which would be a circle. Those of articles are told a year at a
 * time, so that 50,000 imported ones are not looked at for each new article.
 */
export class Former {
  readonly #site: Site;
  readonly #live: LivePaths;
  readonly #years: readonly FormerOfYear[];
  #permanent: readonly IdBlock[] | undefined;

  constructor(site: Site, live: LivePaths) {
    [this.#site, this.#live] = [site, live];
    this.#years = site.years.flatMap((year) =>
      year.facts.former === undefined ? [] : [this.#ofYear(year, year.facts.former)],
    );
  }

  /** The whole ledger, for who writes it out. */
  get ledger(): Ledger {
    const { moved, gone } = ledgerOf(this.#site.archive);
    return {
      moved: this.#free(moved),
      gone: gone.filter(({ path }) => !this.#isTaken(path)),
      permanent: this.permanent,
    };
  }

  /** What articles are called by their ids. */
  get permanent(): readonly IdBlock[] {
    return (this.#permanent ??= idBlocksOf(this.#site.archive.articles));
  }

  /** All that the ledger is made of, but for the ids. */
  get source(): string {
    const { redirects, removals } = this.#site.archive;
    const listed = [...redirects.map(({ from }) => from), ...removals.map(({ path }) => path)];
    return digestOf([
      this.#years.map(({ source }) => source),
      ...[redirects, removals],
      listed.filter((path) => this.#isTaken(path)),
    ]);
  }

  /** The pages at former addresses: in a group for the articles of each year that has some, and in one of all others. */
  groups(): PageGroup[] {
    const site = this.#site;
    const gone = decodedRemovals(site.archive.removals).filter(({ path }) => !this.#isTaken(path));
    return [
      ...this.#years.map(({ name, aliases, source }) => ({
        name: `${FORMER}-${name}`,
        source: () => [site.frame.language, site.frame.url, source],
        pages: () => stubs(site, this.#free(aliases)),
      })),
      {
        name: FORMER,
        pages: () => [
          ...stubs(site, this.#free(this.#redirects())),
          ...gonePages(site, gone),
          ...idTables(this.permanent),
        ],
      },
    ];
  }

  #ofYear({ name, articles }: Year, digest: string): FormerOfYear {
    const aliases = aliasesOf(articles);
    const taken = aliases.flatMap(({ from }) => (this.#isTaken(from) ? [from] : []));
    return { name, aliases, source: [digest, taken] };
  }

  #redirects(): Redirect[] {
    return decodedRedirects(this.#site.archive.redirects);
  }

  #free(moved: readonly Redirect[]): Redirect[] {
    return moved.filter(({ from }) => !this.#isTaken(from));
  }

  #isTaken(path: string): boolean {
    const top = topOf(path.slice(1)).replace(/\.html$/, '');
    const [folder, page] = [top, `${top}.html`];
    if (top !== 'index' && !this.#live.mayHold(folder) && !this.#live.mayHold(page)) return false;
    const own = samePath(path).replace(/\.html$/, '');
    return this.#live.has(own) || this.#live.has(`${own}/`) || this.#live.has(`${own}.html`);
  }
}

const FORMER = 'former';

/** Whether a group of pages is one of former addresses. */
export const isFormer = (group: string): boolean => group.startsWith(FORMER);
