import { checksumsUrl, dataPackageUrl, parquetUrl, searchIndexUrl, yearDataUrl } from '../archive/urls.ts';
import { hasTables } from '../archive/exports.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import { topOf } from '../archive/site-file.ts';
import type { LivePaths } from '../site/live-paths.ts';
import { yearFormats } from './data-page.ts';
import type { Site } from '../site/site.ts';

/** Folders that belong to the program in every site. */
const PROGRAM_FOLDERS: readonly string[] = ['_astro', '_server'];

/** Markers in the output folder, and the service worker. */
const FIXED: readonly string[] = [
  'sw.js',
  'speculation-rules.json',
  '.nachlese-build',
  '.nachlese-delta.json',
];

/** Files that depend on settings. */
function filesBySettings({ hosts, tdm }: SiteSettings): string[] {
  return [
    ...(hosts.length > 0 ? ['_redirects', '_headers'] : []),
    ...(hosts.includes('cloudflare') ? ['.assetsignore'] : []),
    ...(tdm === undefined ? [] : ['.well-known/tdmrep.json']),
  ];
}

/**
 * The files that a site generates, as far as their names are known in advance: all except pictures and parts of the search index,
 * whose names contain a hash. Paths are lower case, without a leading slash.
 */
export class OwnFiles {
  readonly #live: LivePaths;
  readonly #fixed: ReadonlySet<string>;
  readonly #hasMarkdown: boolean;
  /** Folders that hold nothing but files of the program. */
  readonly #folders: readonly string[];

  constructor({ years, archive }: Site, live: LivePaths) {
    this.#live = live;
    const { exports, words, editor } = archive.settings;
    this.#folders = [...PROGRAM_FOLDERS, ...(editor ? [editor.path] : [])];
    const ofYears = years.flatMap(({ name }) =>
      yearFormats(exports).map((format) => yearDataUrl(words, name, format)),
    );
    const urls = [
      ...ofYears,
      ...(exports.parquet ? [parquetUrl(words)] : []),
      ...(hasTables(exports) ? [checksumsUrl(words), dataPackageUrl(words)] : []),
      searchIndexUrl(words),
    ];
    this.#hasMarkdown = exports.markdown;
    this.#fixed = new Set([
      ...FIXED,
      ...filesBySettings(archive.settings),
      ...urls.map((url) => url.slice(1)),
    ]);
  }

  /** The site's own file at a path, or the program folder that contains the path. */
  at(path: string): string | undefined {
    const besidePages = this.besidePages(path);
    if (besidePages !== undefined) return besidePages;
    const file = withoutCompression(path);
    const top = topOf(file);
    if (top !== file && !this.#live.mayHold(top)) return undefined;
    const page = file.replace(/(^|\/)index\.html$/, '$1');
    const article = this.#hasMarkdown ? file.replace(/\/index\.md$/, '/') : file;
    const isPage = this.#live.has(`/${page}`) || (article !== file && this.#live.has(`/${article}`));
    return isPage ? path : undefined;
  }

  /** The same for files that are not pages. */
  besidePages(path: string): string | undefined {
    const file = withoutCompression(path);
    if (this.#fixed.has(file)) return path;
    const top = topOf(file);
    return this.#folders.includes(top) ? `${top}/` : undefined;
  }

  /** Whether the site has files in a folder of this name. */
  isFolder(path: string): boolean {
    if (this.#live.has(`/${path}/`) || this.#folders.includes(path)) return true;
    const below = (file: string): boolean => file.startsWith(`${path}/`);
    return (
      (!path.includes('.') && topOf(path) === path && this.#live.mayHold(path)) ||
      [...this.#fixed].some(below)
    );
  }
}

/** `x.html.br` is the compressed copy of `x.html`. */
const withoutCompression = (path: string): string => path.replace(/\.(?:br|gz)$/, '');
