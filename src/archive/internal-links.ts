import type { Article } from './article.ts';

/** Finds the article that a link leads to, by its address or one of its former ones. */
export class InternalLinks<A extends Pick<Article, 'url' | 'aliases' | 'links'> = Article> {
  readonly #articles: readonly A[];
  readonly #siteUrl: string;
  #known: ReadonlyMap<string, A> | undefined;

  /** `siteUrl` is the origin of the site, without a slash at the end. */
  constructor(articles: readonly A[], siteUrl: string) {
    [this.#articles, this.#siteUrl] = [articles, siteUrl];
  }

  /** The other articles that the body of this one links, each once, in order. */
  linkedFrom(article: A): A[] {
    const found = new Set<A>();
    for (const href of article.links) {
      const target = this.#target(href, article.url);
      if (target && target !== article) found.add(target);
    }
    return [...found];
  }

  /** Made for the first link: most articles of a day have none. */
  get #byUrl(): ReadonlyMap<string, A> {
    if (this.#known) return this.#known;
    const byUrl = new Map<string, A>();
    for (const article of this.#articles) for (const alias of article.aliases) byUrl.set(alias, article);
    for (const article of this.#articles) byUrl.set(article.url, article);
    return (this.#known = byUrl);
  }

  #target(href: string, base: string): A | undefined {
    const known = this.#byUrl.get(href);
    if (known) return known;
    if (!URL.canParse(href, this.#siteUrl + base)) return undefined;
    const { origin, pathname } = new URL(href, this.#siteUrl + base);
    if (origin !== new URL(this.#siteUrl).origin) return undefined;
    return this.#byUrl.get(pathname) ?? this.#byUrl.get(`${pathname}/`);
  }
}
