import {
  aliasesOf,
  decodedRedirects,
  decodedRemovals,
  type AddressHistory,
  addressHistoryOf,
} from '../archive/address-history.ts';
import { type IdBlock, idBlocksOf } from '../archive/id-blocks.ts';
import { differsByCase, foldedPath } from '../archive/normalize-path.ts';
import type { Redirect } from '../archive/redirect.ts';
import { defineGroup, type PageGroup } from '../site/define-page.ts';
import { digestOf } from '../site/digest.ts';
import { topOf } from '../archive/site-file.ts';
import type { LivePaths } from '../site/live-paths.ts';
import type { Page } from '../site/page.ts';
import { Shared } from '../site/shared.ts';
import { gonePage, idTable, type Origin, stub } from './moved.ts';
import type { Site } from '../site/site.ts';
import type { Year } from '../site/year.ts';

/** The former addresses of the articles of a year. */
interface YearAliases {
  aliases: Shared<readonly Redirect[]>;
  /** Those without a page, see `RedirectPages`. */
  taken: readonly string[];
}

/**
 * The former addresses of a site. None gets a page that a host could mistake for a live one: case-insensitive hosts would show it
 * instead, and many serve `a.html` for `/a/`. Servers that have the list redirect these, too. Former addresses of articles are
 * grouped by year: a new article must not cost a pass over 50,000 imported ones.
 */
export class RedirectPages {
  readonly #site: Site;
  readonly #live: LivePaths;
  #cachedYears: readonly { name: string; aliases: YearAliases }[] | undefined;
  #permanent: readonly IdBlock[] | undefined;

  constructor(site: Site, live: LivePaths) {
    [this.#site, this.#live] = [site, live];
  }

  /** The whole address history, for servers. */
  get addressHistory(): AddressHistory {
    const { moved, gone } = addressHistoryOf(this.#site.archive);
    return {
      moved: moved.filter((redirect) => this.canLead(redirect)),
      gone: gone.filter((removal) => !this.isLive(removal)),
      permanent: this.permanent,
    };
  }

  /** The permanent addresses of articles with ids. */
  get permanent(): readonly IdBlock[] {
    return (this.#permanent ??= idBlocksOf(this.#site.archive.articles));
  }

  /** Digest of everything that the address history is computed from, except the ids. */
  get digest(): string {
    const { redirects, removals } = this.#site.archive;
    const listed = [...redirects.map(({ from }) => from), ...removals.map(({ path }) => path)];
    return digestOf([
      this.#years.map(({ aliases }) => aliases),
      ...[redirects, removals],
      listed.filter((path) => this.#isTaken(path)),
    ]);
  }

  /** The pages at former addresses: a group for each year whose articles have some, and one for all others. */
  groups(): PageGroup[] {
    const ofYears = this.#years.map(({ name, aliases }) => aliasGroup(name, this.#site.chrome, aliases));
    return [...ofYears, { name: FORMER, pages: () => this.listedPages() }];
  }

  /** The pages at former addresses that no article has: those of lists, and the tables of ids. */
  listedPages(): Page[] {
    const { archive, common, chrome } = this.#site;
    const gone = decodedRemovals(archive.removals).filter((removal) => !this.isLive(removal));
    const redirects = decodedRedirects(archive.redirects).filter(({ from }) => !this.#isTaken(from));
    return [
      ...redirects.map((redirect) => stub(chrome, redirect)),
      ...gone.map((removal) => gonePage(common.chrome, removal)),
      ...this.permanent.map((block) => idTable(block)),
    ];
  }

  get #years(): readonly { name: string; aliases: YearAliases }[] {
    return (this.#cachedYears ??= this.#site.years.flatMap((year) =>
      year.facts.former === undefined
        ? []
        : [{ name: year.name, aliases: this.#ofYear(year, year.facts.former) }],
    ));
  }

  #ofYear({ articles }: Year, digest: string): YearAliases {
    const aliases = aliasesOf(articles);
    const taken = aliases.flatMap(({ from }) => (this.#isTaken(from) ? [from] : []));
    return {
      aliases: new Shared(
        () => aliases,
        () => digest,
      ),
      taken,
    };
  }

  /** Whether a server with the list can redirect a path: no page is there, or only the target in a different case. */
  canLead({ from, to }: Redirect): boolean {
    return !this.isLive({ path: from }) || differsByCase(from, to);
  }

  /** Whether a case-insensitive host finds a live page at a path. */
  isLive({ path }: { path: string }): boolean {
    if (!this.#isTaken(path)) return false;
    const own = foldedPath(path);
    return this.#live.has(own) || this.#live.has(`${own}/`);
  }

  /** Whether some host could show a live page at a path. */
  #isTaken(path: string): boolean {
    const folded = foldedPath(path);
    const top = topOf(folded.slice(1)).replace(/\.html$/, '');
    const [folder, page] = [top, `${top}.html`];
    if (top !== '' && top !== 'index' && !this.#live.mayHold(folder) && !this.#live.mayHold(page))
      return false;
    const own = folded.replace(/\.html$/, '');
    return this.#live.has(own) || this.#live.has(`${own}/`) || this.#live.has(`${own}.html`);
  }
}

const FORMER = 'former';

const aliasGroup = defineGroup({
  name: (year) => `${FORMER}-${year}`,
  inputs: (_year: string, { language, url }: Origin, aliases: YearAliases) => ({
    origin: { language, url },
    ...aliases,
  }),
  pages: ({ origin, aliases, taken }) => {
    const blocked = new Set(taken);
    return aliases.value.filter(({ from }) => !blocked.has(from)).map((alias) => stub(origin, alias));
  },
});

/** Whether a group holds redirect pages. */
export const isFormer = (group: string): boolean => group.startsWith(FORMER);
