/** A folder of the cache folder whose entries `Store` or `FolderStore` keeps. */
export interface Cache {
  /** Path within the cache folder. */
  folder: string;
  /** How values are written; bytes within values need `structured`. JSON unless given. */
  codec?: 'structured';
}

/**
 * Every cache, with its key and its owner. Deleting one, or all of them, costs time and changes no byte of the site.
 *
 * The cache folder also holds what is no cache in this sense: `manifest.json` and `manifest/` (what the output folder holds,
 * publish/output/manifest.ts), `overlay-*.json` (the journal of a build in progress, publish/output/journal.ts), `images/`
 * (files named by their content, images/produce.ts), `hosting/` and `data/made/` (files on their way to the output folder),
 * `dev/` (the same folders for the preview), `nachlese-*` (staging where there is no memory file system), `astro/`, `vite/`
 * and `compile/` (of Astro, Vite and Node).
 */
export const CACHES = {
  /** Parsed article files by folder of `articles/`; key: the parser. Owner: loader/catalog-cache.ts. */
  catalog: { folder: 'catalog' },
  /** The articles of a folder as they were resolved; key: the parser, the stamps of its files, the vocabularies. Owner: loader/catalog-cache.ts. */
  articles: { folder: 'articles' },
  /** What git says of every file, up to a commit; key: the parser. Owner: provenance/file-history.ts. */
  history: { folder: 'history' },
  /** What readers saw of old versions of files; key: the parser. Owner: provenance/source-states.ts. */
  sources: { folder: 'sources' },
  /** What the last whole build was made from; key: a hash of that. Owner: publish/build/inputs.ts. */
  inputs: { folder: 'inputs' },
  /** Facts of years, and follow-ups; key: the program and their articles. Owner: publish/cached-facts.ts. */
  plan: { folder: 'plan' },
  /** The service worker's program, bundled; key: its sources. Owner: publish/build/service-worker.ts. */
  serviceWorker: { folder: 'service-worker' },
  /** Checksums and Parquet rows of a year; key: the program and the year's articles. Owner: publish/open-data/data-part.ts. */
  data: { folder: 'data/years', codec: 'structured' },
  /** What the months of the newest year add to its files; key: the keys of their articles. Owner: publish/open-data/cached-months.ts. */
  months: { folder: 'data/months', codec: 'structured' },
  /** Files of search slices; named by their key. Owner: search/files.ts. */
  search: { folder: 'search' },
  /** Words of search slices; key: the indexer and their articles. Owner: search/lexicon.ts. */
  vocabulary: { folder: 'vocabulary' },
  /** The slices that the last run needed. Owner: search/files.ts. */
  searchRun: { folder: 'search-run' },
  /** The German dictionary in a form that loads in milliseconds; key: the packed dictionary. Owner: language/dictionary.ts. */
  spelling: { folder: 'spelling', codec: 'structured' },
  /** Findings of the check by file; key: the rules. Owner: authoring/check/cached-reviews.ts. */
  check: { folder: 'check' },
  /** Hashes of pictures that the check could decode. Owner: authoring/check/readable-pictures.ts. */
  readablePictures: { folder: 'readable-pictures' },
} as const satisfies Record<string, Cache>;
