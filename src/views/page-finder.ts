import type { PageGroup } from '../site/define-page.ts';
import type { Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';
import { liveGroups } from './pages.ts';
import { RedirectPages } from './redirect-pages.ts';

type Pages = ReadonlyMap<string, Page>;

/**
 * Finds single pages of a site by their paths, for the preview, which shows one of 70,000 at a time. Every page of a year has the year in
 * its path, so only the years that a path names are looked at.
 */
export class PageFinder {
  readonly site: Site;
  /** The former addresses; they are compared with the live pages one by one. */
  readonly redirects: RedirectPages;
  readonly #groups: ReadonlyMap<string, PageGroup>;
  readonly #pages = new Map<string, Pages>();

  constructor(site: Site) {
    this.site = site;
    this.redirects = new RedirectPages(site, {
      mayHold: () => true,
      has: (path) => this.live(path) !== undefined,
    });
    const [whole, ...years] = liveGroups(site) as [PageGroup, ...PageGroup[]];
    const former = { name: FORMER, pages: () => this.redirects.listedPages() };
    this.#groups = new Map([
      [WHOLE, whole],
      [FORMER, former],
      ...years.map((group): [string, PageGroup] => [group.name, group]),
    ]);
  }

  /** The current page at a path, or that of a removed one. Redirects are no pages here. */
  at(path: string): Page | undefined {
    return this.live(path) ?? this.#pagesOf(FORMER).get(path);
  }

  /** The current page at a path. */
  live(path: string): Page | undefined {
    for (const name of [WHOLE, ...yearsIn(path)]) {
      const page = this.#pagesOf(name).get(path);
      if (page) return page;
    }
    return undefined;
  }

  /** The only page of its kind. */
  only(kind: string): Page | undefined {
    return this.#pagesOf(WHOLE)
      .values()
      .find((page) => page.kind === kind);
  }

  #pagesOf(name: string): Pages {
    let pages = this.#pages.get(name);
    if (!pages) {
      pages = new Map(
        this.#groups
          .get(name)
          ?.pages()
          .map((page) => [page.path, page]),
      );
      this.#pages.set(name, pages);
    }
    return pages;
  }
}

/** No year is called so. */
const [WHOLE, FORMER] = ['whole', 'former'];

/** Every number of four digits in a path: `/2026/11/x/`, `/feed/2026-11.xml`. */
const yearsIn = (path: string): Set<string> => new Set(path.match(/(?<!\d)\d{4}(?!\d)/g));
