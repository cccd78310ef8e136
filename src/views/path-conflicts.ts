import type { Archive } from '../archive/archive.ts';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import { placeOfOldPath } from '../loader/old-path-place.ts';
import {
  decodedPath,
  differsByCase,
  foldCase,
  foldedPath,
  foldersOf,
  isOwn,
  normalizePath,
} from '../archive/normalize-path.ts';
import { topOf } from '../archive/site-file.ts';
import type { LivePaths } from '../site/live-paths.ts';
import { gonePath, stubPath } from '../archive/old-paths.ts';
import { OwnFiles } from './own-files.ts';
import type { Site } from '../site/site.ts';

/** The rest of the site. */
export interface Surroundings {
  live: LivePaths;
  /** Files below `public/`, relative to it. */
  publicFiles: readonly string[];
}

/**
 * Pages and files of the site that old paths or public files conflict with. Articles and static pages are compared when the
 * content is read; this covers paths that only the views know. Both the build and the check use it.
 */
export function pathConflicts(site: Site, { live, publicFiles }: Surroundings): Diagnostic[] {
  const own = new OwnFiles(site, live);
  const publics = new PublicFiles(publicFiles);
  return [...oldPathConflicts(site.archive, live, own, publics), ...publics.conflicts(own)];
}

/** Files below `public/`, compared without regard to case, as some hosts do. */
class PublicFiles {
  readonly #files: readonly string[];
  readonly #folded = new Map<string, string>();
  readonly #folders = new Set<string>();

  constructor(files: readonly string[]) {
    this.#files = files;
    for (const file of files) {
      const folded = foldCase(file);
      if (!this.#folded.has(folded)) this.#folded.set(folded, file);
      for (const folder of foldersOf(folded)) this.#folders.add(folder);
    }
  }

  fileAt(path: string): string | undefined {
    const file = this.#folded.get(path);
    return file === undefined ? undefined : `public/${file}`;
  }

  /** The file or folder at a path. */
  at(path: string): string | undefined {
    return this.fileAt(path) ?? (this.#folders.has(path) ? `public/${path}/` : undefined);
  }

  conflicts(own: OwnFiles): Diagnostic[] {
    return this.#files.flatMap((file) => {
      const folded = foldCase(file);
      const twin = this.#folded.get(folded);
      const taken =
        own.at(folded) ??
        (own.isFolder(folded) ? `${folded}/` : undefined) ??
        foldersOf(folded).find((folder) => folder.includes('.') && own.at(folder) !== undefined) ??
        (twin === file ? undefined : `public/${String(twin)}`);
      return taken === undefined ? [] : [diagnostic(publicPlace(file), 'public-file', { taken })];
    });
  }
}

/** A location in `public/`, which is next to the content folder. */
const publicPlace = (file: string): Place => ({ file: `../public/${file}`, line: 1, column: 1 });

interface OldPath {
  from: string;
  /** Missing for a removed page. */
  to?: string;
  /** The file in the site that holds the page at the old path. */
  file: string;
}

function oldPathConflicts(
  archive: Archive,
  live: LivePaths,
  own: OwnFiles,
  publics: PublicFiles,
): Diagnostic[] {
  const all = oldPathsOf(archive);
  const files = new Map<string, string>();
  for (const { file } of all) if (!file.endsWith('/index.html')) files.set(foldCase(file), file);
  const found: Diagnostic[] = [];
  for (const { from, to, file } of all) {
    const place = (): Place => placeOfOldPath(archive, archive.contentDir, from);
    const page = pageAt(from, live);
    if (page === undefined) {
      const folded = foldCase(file);
      // `pageAt` has ruled out a page at a redirect's own file.
      const isKnown = to !== undefined && !/\.(?:br|gz)$/.test(folded);
      const ownAt = isKnown ? own.besidePages(folded) : own.at(folded);
      const taken = blockedFolder(folded, own, publics, files) ?? ownAt ?? publics.at(folded);
      if (taken !== undefined) found.push(diagnostic(place(), 'path-of-file', { path: from, file: taken }));
    } else if (!differsByCase(from, page))
      found.push(diagnostic(place(), 'path-taken', { path: from, other: page }));
    else if (to === undefined || normalizePath(to) !== normalizePath(page))
      found.push(diagnostic(place(), 'path-case', { path: from, twin: page }));
  }
  return found;
}

function oldPathsOf({ articles, redirects, removals }: Archive): OldPath[] {
  const leading = (path: string, to: string): OldPath => {
    const from = decodedPath(path);
    return { from, to, file: stubPath(from).slice(1) };
  };
  return [
    ...articles.flatMap(({ aliases, url }) =>
      aliases.flatMap((alias) => (isOwn(alias, url) ? [] : leading(alias, url))),
    ),
    ...redirects.map(({ from, to }) => leading(from, to)),
    ...removals.map(({ path }) => {
      const from = decodedPath(path);
      return { from, file: `${gonePath(from).slice(1)}index.html` };
    }),
  ];
}

/** The page that a case-insensitive host serves at an old path. */
function pageAt(from: string, live: LivePaths): string | undefined {
  const key = foldedPath(from);
  if (key !== '/' && !live.mayHold(topOf(key.slice(1)))) return undefined;
  return [key, `${key}/`].find((path) => live.has(path));
}

/** The file in the way of a folder that the page of an old path needs. `pages` are files at old paths. */
function blockedFolder(
  file: string,
  own: OwnFiles,
  publics: PublicFiles,
  pages: ReadonlyMap<string, string>,
): string | undefined {
  for (const folder of foldersOf(file)) {
    const taken = publics.fileAt(folder) ?? pages.get(folder) ?? ownFile(folder, own);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** Files of the site that are not pages have an extension, apart from a few. */
const ownFile = (path: string, own: OwnFiles): string | undefined =>
  path.includes('.') || path.startsWith('_') ? own.at(path) : undefined;
