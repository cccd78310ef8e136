import {
  checksumsUrl,
  dataPackageUrl,
  parquetUrl,
  searchIndexUrl,
  yearDataUrl,
  type YearFormat,
} from '../archive/urls.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import { topOf } from '../archive/site-file.ts';
import type { LivePaths } from '../site/live-paths.ts';
import type { Site } from '../site/site.ts';

const YEAR_FORMATS: readonly YearFormat[] = ['jsonl', 'csv', 'oai', 'hashes'];

/** Folders that belong to the program as a whole. */
const PROGRAM_FOLDERS: readonly string[] = ['_astro', '_server'];

/** Marks of the output folder, and the service worker. */
const FIXED: readonly string[] = ['sw.js', '.nachlese-build', '.nachlese-delta.json'];

/** Files that only some settings make. */
function filesBySettings({ hosts, tdm }: SiteSettings): string[] {
  return [
    ...(hosts.length > 0 ? ['_redirects', '_headers'] : []),
    ...(tdm === undefined ? [] : ['.well-known/tdmrep.json']),
  ];
}

/**
 * The files that a site makes, as far as their names are known in advance: all but pictures and parts of the search
 * index, whose names hold a hash. Paths have no leading slash and no capitals.
 */
export class OwnFiles {
  readonly #live: LivePaths;
  readonly #fixed: ReadonlySet<string>;

  constructor({ years, archive }: Site, live: LivePaths) {
    this.#live = live;
    const tables = years.flatMap(({ name }) => YEAR_FORMATS.map((format) => yearDataUrl(name, format)));
    const urls = [...tables, parquetUrl(), checksumsUrl(), dataPackageUrl(), searchIndexUrl()];
    this.#fixed = new Set([
      ...FIXED,
      ...filesBySettings(archive.settings),
      ...urls.map((url) => url.slice(1)),
    ]);
  }

  /** The site's own file at a path, or the folder of the program that the path is in. */
  at(path: string): string | undefined {
    const besidePages = this.besidePages(path);
    if (besidePages !== undefined) return besidePages;
    const file = withoutCompression(path);
    const top = topOf(file);
    if (top !== file && !this.#live.mayHold(top)) return undefined;
    const page = file.replace(/(^|\/)index\.html$/, '$1');
    const article = file.replace(/\/index\.md$/, '/');
    const isPage = this.#live.has(`/${page}`) || (article !== file && this.#live.has(`/${article}`));
    return isPage ? path : undefined;
  }

  /** The same, of files that are no pages. */
  besidePages(path: string): string | undefined {
    const file = withoutCompression(path);
    if (this.#fixed.has(file)) return path;
    const top = topOf(file);
    return PROGRAM_FOLDERS.includes(top) ? `${top}/` : undefined;
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

/** `x.html.br` is next to the `x.html` that it was made from. */
const withoutCompression = (path: string): string => path.replace(/\.(?:br|gz)$/, '');
