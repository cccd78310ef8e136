import type { Article } from '../archive/article.ts';
import { CatalogCache } from './catalog-cache.ts';
import { groupBy } from '../archive/groups.ts';
import type { Media, MediaEntry } from '../archive/media.ts';
import { type CatalogPart, partOf, partsOf } from './catalog-part.ts';
import type { ContentMemory } from './content-memory.ts';
import type { Diagnostic } from '../archive/diagnostic.ts';
import { type Declarations, declaredKey } from './declarations.ts';
import { listFiles } from './file-list.ts';
import { type FileStamp, stampOf } from './files.ts';
import { gitBlobs } from '../provenance/git-blobs.ts';
import { byNewest } from '../archive/order.ts';
import { locateField, type ChangedPart } from './part-reader.ts';
import { PartKeys } from './part-keys.ts';
import { type ReadingOptions, readParts } from './read-parts.ts';
import { duplicateDiagnostics } from './uniqueness.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';

export interface CatalogOptions extends ReadingOptions {
  contentDir: string;
  cacheDir: string;
  /** Hash of the parser, see `parserHash`. */
  code: string;
  vocabularies: Vocabularies;
  declared: Declarations;
  /** Pictures whose files need not be there. */
  media?: Media;
  /** Whether articles are published without pictures that cannot be shown. */
  leavesOut?: boolean;
  /** The files of the content folder, if already listed. */
  stamps?: readonly FileStamp[] | undefined;
  /** What this process remembers of an earlier reading. */
  memory?: ContentMemory | undefined;
}

export interface LoadedCatalog {
  /** Every valid article, drafts and embargoed ones included, newest first. */
  articles: Article[];
  diagnostics: Diagnostic[];
  /** Number of files parsed in this run; the others came from the cache. */
  parsed: number;
}

/** If so many parts have new stamps, they are probably those of a fresh checkout, and git knows the files' contents. */
const MANY_PARTS = 3;

/** In fewer parts, hashing up to this many files is faster than asking git for their ids. */
const WORTH_ASKING_GIT = 200;

/** Loads `articles/**` of the content folder. Only files whose content is not cached are parsed. */
export async function loadCatalog(options: CatalogOptions): Promise<LoadedCatalog> {
  const {
    contentDir,
    cacheDir,
    code,
    vocabularies,
    declared,
    memory,
    media = {},
    leavesOut = false,
  } = options;
  const time = Date.now();
  const cache = new CatalogCache(cacheDir, code);
  const stamps = options.stamps ?? listFiles(contentDir, 'articles', /(?:)/);
  const parts = partsOf(
    stamps.filter(({ file, problem }) => problem === undefined && file.startsWith('articles/')),
  );
  const names = `${termsText(vocabularies)}${declaredKey(declared, 'mdx')}${leavesOut ? 'leaves-out' : ''}`;
  const entries = groupBy(Object.entries(media), ([file]) => partOf(file));
  const keys = new PartKeys(cache, names, time, (name) => mediaText(entries.get(name)));
  const [articles, diagnostics]: [Article[], Diagnostic[]] = [[], []];
  const add = (part: CatalogPart, found: readonly Article[], isKept = true): void => {
    for (const article of found) articles.push(article);
    if (isKept && memory) memory.keepArticles(part.name, keys.ofStamps(part), found);
  };
  const unknown = parts.filter((part) => {
    const known = memory?.articles(part.name, keys.stampDigest(part));
    const found = known ?? cache.articles(part.name, keys.byStamps(part));
    if (found) add(part, found, known === undefined);
    return found === undefined;
  });
  let blobs = unknown.length >= MANY_PARTS ? blobsIn(contentDir, unknown) : undefined;
  const changed = unknown.flatMap((part): ChangedPart[] => {
    const contentKey = blobs && keys.byContent(part, blobs);
    if (contentKey !== undefined) keys.remember(part, contentKey);
    const cached = contentKey === undefined ? undefined : cache.articles(part.name, contentKey);
    if (cached) add(part, cached);
    return cached ? [] : [{ part, key: contentKey ?? keys.ofStamps(part), before: cache.part(part.name) }];
  });
  blobs ??= blobsOf(contentDir, changed);
  const source = { contentDir, blobs, declared, media, leavesOut, time };
  let parsed = 0;
  const reading = { source, vocabularies, cacheDir, code };
  for (const [index, read] of (await readParts(changed, reading, options)).entries()) {
    parsed += read.parsed;
    diagnostics.push(...read.diagnostics);
    add((changed[index] as ChangedPart).part, read.articles, read.isCertain);
  }
  cache.keepOnly(parts.map(({ name }) => name));
  // Before the articles are sorted by date: this check needs path order, which they are close to now.
  diagnostics.push(...duplicateDiagnostics(articles, (file, path) => locateField(contentDir, file, path)));
  articles.sort(byNewest);
  return { articles, diagnostics, parsed };
}

/** The entries of the pictures in a part, or nothing. */
const mediaText = (entries: readonly [string, MediaEntry][] | undefined): string =>
  entries ? JSON.stringify(entries) : '';

/** What resolving names depends on: the slug of each. Titles and descriptions do not matter here. */
const termsText = ({ categories, regions, types, topics, authors, defaultType }: Vocabularies): string =>
  JSON.stringify([
    defaultType,
    ...[categories, regions, types, topics, authors].map(({ terms }) =>
      terms.map(({ name, slug }) => [name, slug]),
    ),
  ]);

/** The files' blob ids from git, if many stamps have changed. */
function blobsOf(contentDir: string, changed: readonly ChangedPart[]): ReadonlyMap<string, string> {
  const unknown = changed.flatMap(({ part, before }) =>
    part.articles.filter((stamped) => before.files[stamped.file]?.stamp !== stampOf(stamped)),
  );
  const isWorthwhile = changed.some(({ before }) => Object.keys(before.entries).length > 0);
  if (unknown.length <= WORTH_ASKING_GIT || !isWorthwhile) return new Map();
  return blobsIn(
    contentDir,
    changed.map(({ part }) => part),
  );
}

const blobsIn = (contentDir: string, parts: readonly CatalogPart[]): ReadonlyMap<string, string> =>
  gitBlobs(
    contentDir,
    'articles',
    parts.flatMap(({ files }) => files),
  );
