import {
  checksumsUrl,
  dataPackageUrl,
  parquetUrl,
  searchIndexUrl,
  yearDataUrl,
  type YearFormat,
} from '../archive/urls.ts';
import { type LivePaths, topOf } from './live-paths.ts';
import type { Site } from './site.ts';

const YEAR_FORMATS: readonly YearFormat[] = ['jsonl', 'csv', 'oai', 'hashes'];

/** Folders that belong to the program as a whole. */
const PROGRAM_FOLDERS: readonly string[] = ['_astro', '_server'];

/** Marks of the output folder, files for hosts, and the service worker. */
const FIXED: readonly string[] = [
  ...['_redirects', '_headers', '.well-known/tdmrep.json', 'sw.js'],
  ...['.nachlese-build', '.nachlese-delta.json'],
];

/**
 * The files that a site makes, as far as they are known before they are made: all but pictures and parts of the search
 * index, whose names hold a hash. Paths have no leading slash and no capitals.
 */
export class OwnFiles {
  readonly #live: LivePaths;
  readonly #fixed: ReadonlySet<string>;

  constructor({ years }: Site, live: LivePaths) {
    this.#live = live;
    const tables = years.flatMap(({ name }) => YEAR_FORMATS.map((format) => yearDataUrl(name, format)));
    const urls = [...tables, parquetUrl(), checksumsUrl(), dataPackageUrl(), searchIndexUrl()];
    this.#fixed = new Set([...FIXED, ...urls.map((url) => url.slice(1))]);
  }

  /** The site's own file at a path, or the folder of the program that the path lies in. */
  at(path: string): string | undefined {
    const file = path.replace(/\.(?:br|gz)$/, ''); // stands beside what it is made of
    if (this.#fixed.has(file)) return path;
    const top = topOf(file);
    if (PROGRAM_FOLDERS.includes(top)) return `${top}/`;
    if (top !== file && !this.#live.mayHold(top)) return undefined;
    const page = file.replace(/(^|\/)index\.html$/, '$1');
    const article = file.replace(/\/index\.md$/, '/');
    const isPage = this.#live.has(`/${page}`) || (article !== file && this.#live.has(`/${article}`));
    return isPage ? path : undefined;
  }

  /** Whether files of the site lie in a folder of this name. */
  isFolder(path: string): boolean {
    if (this.#live.has(`/${path}/`) || PROGRAM_FOLDERS.includes(path)) return true;
    const below = (file: string): boolean => file.startsWith(`${path}/`);
    return (
      (!path.includes('.') && topOf(path) === path && this.#live.mayHold(path)) ||
      [...this.#fixed].some(below)
    );
  }
}
