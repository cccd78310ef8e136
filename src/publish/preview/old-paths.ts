import { aliasesOf, decodedRedirects, decodedRemovals } from '../../archive/address-history.ts';
import { currentPath, wordRules } from '../../archive/former-words.ts';
import { normalizePath } from '../../archive/normalize-path.ts';
import { gonePath } from '../../archive/old-paths.ts';
import type { Redirect } from '../../archive/redirect.ts';
import type { Removal } from '../../archive/removal.ts';
import { ID_FOLDER } from '../../archive/urls.ts';
import { idOf } from '../../loader/named-articles.ts';
import type { Site } from '../../site/site.ts';
import type { PageFinder } from '../../views/page-finder.ts';
import { encodedPath } from '../hosting/old-path.ts';

/** What is answered at an old path: a redirect to another path, or 410 with the page at `removed`. */
export type OldPathAnswer = { redirect: string } | { removed: string };

/** The old paths of a site, by their form of `normalizePath`. Whether a page has taken one is found out when it is asked for. */
export class OldPaths {
  readonly #finder: PageFinder;
  readonly #moved: ReadonlyMap<string, Redirect>;
  readonly #gone: ReadonlyMap<string, Removal>;

  constructor(finder: PageFinder) {
    this.#finder = finder;
    const { articles, redirects, removals } = finder.site.archive;
    const moved = [...aliasesOf(articles), ...decodedRedirects(redirects)];
    this.#moved = new Map(moved.map((redirect) => [normalizePath(redirect.from), redirect]));
    this.#gone = new Map(decodedRemovals(removals).map((removal) => [normalizePath(removal.path), removal]));
  }

  answerAt(path: string): OldPathAnswer | undefined {
    const { redirects, site } = this.#finder;
    const normal = normalizePath(path);
    const removal = this.#gone.get(normal);
    if (removal && !redirects.isLive(removal)) return { removed: encodedPath(gonePath(removal.path)) };
    const moved = this.#moved.get(normal);
    if (moved && redirects.canLead(moved)) return { redirect: moved.to };
    const to = permanentTarget(normal, site) ?? currentPath(path, wordRules(site.archive.settings));
    return to === undefined ? undefined : { redirect: to };
  }
}

/** The address of the article with the id that a path names. */
function permanentTarget(path: string, { archive }: Site): string | undefined {
  const id = path.startsWith(ID_FOLDER) ? idOf(path) : undefined;
  return id === undefined ? undefined : archive.articles.find((article) => article.id === id)?.url;
}
