import { join } from 'node:path';
import { isPublished } from '../../loader/published-archive.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import type { Diagnostic } from '../../archive/diagnostic.ts';
import { diskPath } from '../../loader/disk-path.ts';
import { publicFilesOf } from '../../loader/public-files.ts';
import { normalizePath } from '../../archive/normalize-path.ts';
import { suggestion } from '../../archive/suggestion.ts';
import { openSearchUrl, permanentUrl } from '../../archive/urls.ts';
import { livePathsOf } from '../../site/live-paths.ts';
import { livePages } from '../../views/pages.ts';
import { pathConflicts } from '../../views/path-conflicts.ts';
import { Site } from '../../site/site.ts';

/** What is found at a path of the site. */
export type Destination =
  | { kind: 'page'; url: string; file?: string }
  | { kind: 'unpublished'; url: string; file: string }
  | { kind: 'redirect'; to: string }
  | { kind: 'removed' }
  | { kind: 'none' };

/** Resolves paths of the site. The lists are computed only on demand. */
export class SiteMap {
  readonly #archive: Archive;
  readonly #published: readonly Article[];
  readonly #root: string;
  readonly #content = new Map<string, Destination>();
  #pages: Set<string> | undefined;

  constructor(archive: Archive, now: number, root: string) {
    this.#archive = archive;
    this.#root = root;
    const { timeZone } = archive.settings;
    this.#published = archive.articles.filter((article) => isPublished(article, now, timeZone));
    const published = new Set(this.#published);
    const add = (path: string, destination: Destination): void => {
      if (!this.#content.has(normalizePath(path))) this.#content.set(normalizePath(path), destination);
    };
    for (const article of archive.articles) {
      const { url, file } = article;
      add(url, published.has(article) ? { kind: 'page', url, file } : { kind: 'unpublished', url, file });
    }
    for (const { url, file } of archive.pages) add(url, { kind: 'page', url, file });
    for (const article of archive.articles) {
      const { aliases, id, url, file } = article;
      for (const alias of aliases) add(alias, { kind: 'redirect', to: url });
      if (id === undefined) continue;
      const isThere = published.has(article);
      add(permanentUrl(id), isThere ? { kind: 'redirect', to: url } : { kind: 'unpublished', url, file });
    }
    for (const { from, to } of archive.redirects) add(from, { kind: 'redirect', to });
    for (const { path } of archive.removals) add(path, { kind: 'removed' });
  }

  at(path: string): Destination {
    const known = this.#content.get(normalizePath(path));
    if (known) return known;
    if (this.isList(path)) return { kind: 'page', url: this.#lists().has(path) ? path : `${path}/` };
    return path === openSearchUrl() || this.#isPublicFile(path)
      ? { kind: 'page', url: path }
      : { kind: 'none' };
  }

  /** Whether the path is a page, but neither an article nor a page in `content/pages`. */
  isList(path: string): boolean {
    return this.#lists().has(path) || this.#lists().has(`${path}/`);
  }

  /** Conflicts of old paths and public files, now or when an embargo ends. */
  conflicts(): Diagnostic[] {
    const articles = this.#archive.articles.filter(({ draft }) => !draft);
    const site = new Site({ ...this.#archive, articles });
    const live = livePathsOf(livePages(site).map(({ path }) => path));
    return pathConflicts(site, { live, publicFiles: publicFilesOf(this.#root) });
  }

  /** The address that was probably meant: the same name elsewhere, or the nearest one in the same folder. */
  suggestion(path: string): string | undefined {
    const name = path
      .replace(/\.mdx?$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1);
    if (name === undefined) return undefined;
    const urls = this.#published.map(({ url }) => url);
    return (
      urls.find((url) => url.endsWith(`/${name}/`)) ??
      suggestion(
        path,
        [...this.#lists(), ...urls].filter((url) => Math.abs(url.length - path.length) < 4),
      )
    );
  }

  #lists(): Set<string> {
    if (!this.#pages) {
      const site = new Site({ ...this.#archive, articles: this.#published });
      this.#pages = new Set(livePages(site).map(({ path }) => path));
      for (const { url } of [...this.#published, ...this.#archive.pages]) this.#pages.delete(url);
    }
    return this.#pages;
  }

  #isPublicFile(path: string): boolean {
    const isPath = /^\/[^/]/.test(path) && !path.includes('..') && path === path.normalize('NFC');
    return isPath && diskPath(join(this.#root, 'public'), path.slice(1)) !== undefined;
  }
}
