import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { normalizePath } from '../archive/normalize-path.ts';
import { suggestion } from '../archive/suggestion.ts';
import { ID_FOLDER, permanentUrl } from '../archive/urls.ts';

export interface FoundArticle {
  article: Article;
  /** Whether it was named by a former address. */
  isFormer: boolean;
}

/** Finds articles by what authors call them: their id, or their address, a former one included. */
export class NamedArticles {
  readonly #archive: Pick<Archive, 'articles' | 'removals' | 'redirects'>;
  readonly #found = new Map<string, FoundArticle>();

  /** `names` are all that will be asked for: looking for a few in 50,000 articles is faster than indexing these. */
  constructor(names: readonly string[], archive: Pick<Archive, 'articles' | 'removals' | 'redirects'>) {
    this.#archive = archive;
    const wanted = new Set(names.map(keyOf));
    for (const article of archive.articles) {
      const own = [article.id === undefined ? '' : String(article.id), normalizePath(article.url)];
      for (const key of own) if (wanted.has(key)) this.#found.set(key, { article, isFormer: false });
    }
    if (this.#found.size === wanted.size) return;
    for (const article of archive.articles) {
      for (const key of article.aliases.map(normalizePath))
        if (wanted.has(key) && !this.#found.has(key)) this.#found.set(key, { article, isFormer: true });
    }
  }

  find(name: string): FoundArticle | undefined {
    return this.#found.get(keyOf(name));
  }

  isRemoved(name: string): boolean {
    const id = idOf(name);
    const path = normalizePath(id === undefined ? name : permanentUrl(id));
    return this.#archive.removals.some((removal) => normalizePath(removal.path) === path);
  }

  /** The address that was probably meant: of the file that was named, of the same name in another month, or the nearest one. */
  suggestion(name: string): string | undefined {
    if (idOf(name) !== undefined) return undefined;
    const { articles, redirects } = this.#archive;
    const redirected = redirects.find(({ from }) => normalizePath(from) === normalizePath(name))?.to;
    const path = name.replace(/^.*?(?=\d{4}\/\d{2}\/)|\.mdx?$/g, '').replace(/\/+$/, '');
    const urls = [redirected, ...articles.map(({ url }) => url)].filter((url) => url !== undefined);
    const last = `/${path.slice(path.lastIndexOf('/') + 1)}/`;
    return (
      urls.find((url) => url === redirected || url === `/${path}/`) ??
      urls.find((url) => url.endsWith(last)) ??
      suggestion(
        `/${path}/`,
        urls.filter((url) => Math.abs(url.length - path.length - 2) < 4),
      )
    );
  }
}

/** Whether a name is an article's id, its address or a former one. */
export const isNamed = (name: string, { id, url, aliases }: Article): boolean =>
  [...(id === undefined ? [] : [String(id)]), url, ...aliases].some((own) => keyOf(own) === keyOf(name));

/** `52010` and `/id/52010/` are the same name. */
export const idOf = (name: string): number | undefined => {
  const [, id] = /^(\d+)$/.exec(normalizePath(name).replace(ID_FOLDER, '')) ?? [];
  return id === undefined ? undefined : Number(id);
};

const keyOf = (name: string): string => String(idOf(name) ?? normalizePath(name));
