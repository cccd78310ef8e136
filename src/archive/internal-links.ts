import type { Article } from './article.ts';
import { siteLink } from './site-link.ts';

/** Finds the article that a link leads to, by its current or a former address. */
export class InternalLinks<A extends Pick<Article, 'url' | 'aliases' | 'links'> = Article> {
  readonly #articles: readonly A[];
  readonly #siteUrl: string;
  #cachedByUrl: ReadonlyMap<string, A> | undefined;

  /** `siteUrl` is the site's address, without a trailing slash. */
  constructor(articles: readonly A[], siteUrl: string) {
    [this.#articles, this.#siteUrl] = [articles, siteUrl];
  }

  /** The other articles that the body links to, each once, in order. */
  linkedFrom(article: A): A[] {
    const found = new Set<A>();
    for (const href of article.links) {
      const target = this.#target(href, article.url);
      if (target && target !== article) found.add(target);
    }
    return [...found];
  }

  /** Built for the first link: most articles of a day have none. */
  get #byUrl(): ReadonlyMap<string, A> {
    if (this.#cachedByUrl) return this.#cachedByUrl;
    const byUrl = new Map<string, A>();
    for (const article of this.#articles) for (const alias of article.aliases) byUrl.set(alias, article);
    for (const article of this.#articles) byUrl.set(article.url, article);
    return (this.#cachedByUrl = byUrl);
  }

  #target(href: string, page: string): A | undefined {
    const exact = this.#byUrl.get(href);
    if (exact) return exact;
    const path = siteLink(href, page, this.#siteUrl)?.path;
    return path === undefined ? undefined : (this.#byUrl.get(path) ?? this.#byUrl.get(`${path}/`));
  }
}
