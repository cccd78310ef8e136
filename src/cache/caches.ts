/** A subfolder of the cache folder, managed by `Store` or `FolderStore`. */
export interface Cache {
  /** Path within the cache folder. */
  folder: string;
  /** The encoding of values: JSON by default; values that contain bytes need `structured`. */
  codec?: 'structured';
}

/**
 * Every cache, with its key and its owner. Deleting any of them costs time and changes no byte of the site.
 *
 * The cache folder also holds `manifest.json` and `manifest/` (the content of the output folder, publish/output/manifest.ts),
 * `overlay-*.json` (the journal of a running build, publish/output/journal.ts), `images/` (files named by their inputs,
 * images/produce.ts), `hosting/` and `data/made/` (files waiting to be copied to the output folder), `dev/` (the same folders for
 * the preview), `nachlese-*` (the staging folder on systems without a memory file system), and `astro/`, `vite/` and `compile/`
 * (the caches of Astro, Vite and Node).
 */
export const CACHES = {
  /** Parsed article files by folder of `articles/`; key: the parser. Owner: loader/catalog-cache.ts. */
  catalog: { folder: 'catalog' },
  /** The resolved articles of a folder; key: the parser, its files, the vocabularies. Owner: loader/catalog-cache.ts. */
  articles: { folder: 'articles' },
  /** The digest of the files of a folder; key: the parser, their stamps, the vocabularies. Owner: loader/catalog-cache.ts. */
  contentKeys: { folder: 'content-keys' },
  /** The history of every file up to a commit; key: the parser. Owner: provenance/file-history.ts. */
  history: { folder: 'history' },
  /** The published fields of old versions of files; key: the parser. Owner: provenance/source-states.ts. */
  sources: { folder: 'sources' },
  /** The last complete build; key: a hash of its inputs. Owner: publish/build/inputs.ts. */
  inputs: { folder: 'inputs' },
  /** Facts of years, and follow-ups; key: the program and their articles. Owner: publish/cached-facts.ts. */
  plan: { folder: 'plan' },
  /** The bundled service worker; key: its sources. Owner: publish/build/service-worker.ts. */
  serviceWorker: { folder: 'service-worker' },
  /** The bundled CMS of the editor page, named by its key: the bundler and the package. Owner: publish/editor/editor-parts.ts. */
  editor: { folder: 'editor' },
  /** Checksums and Parquet rows of a year; key: the program and the year's articles. Owner: publish/open-data/data-part.ts. */
  data: { folder: 'data/years', codec: 'structured' },
  /** Rows that each month of the newest year adds to its files; key: the keys of their articles. Owner: publish/open-data/cached-months.ts. */
  months: { folder: 'data/months', codec: 'structured' },
  /** Files of search slices, named by their key. Owner: search/files.ts. */
  search: { folder: 'search' },
  /** Words of search slices; key: the indexer and their articles. Owner: search/lexicon.ts. */
  vocabulary: { folder: 'vocabulary' },
  /** What the plan of a search is compared with, named by the folder of its index. Owner: search/published-plans.ts. */
  searchPlans: { folder: 'search-plans' },
  /** The search keys of a slice's articles, named by its source. Owner: search/published-plans.ts. */
  searchKeys: { folder: 'search-keys' },
  /** The slices that the last run needed. Owner: search/files.ts. */
  searchRun: { folder: 'search-run' },
  /** The unpacked German dictionary, which loads in milliseconds; key: the packed dictionary. Owner: language/dictionary.ts. */
  spelling: { folder: 'spelling', codec: 'structured' },
  /** Findings of the check by file; key: the rules. Owner: authoring/check/cached-reviews.ts. */
  check: { folder: 'check' },
  /** Hashes of the pictures outside git; key: their folder. Owner: loader/media-files.ts. */
  media: { folder: 'media' },
  /** What the decoder makes of pictures, by their hashes; key: its version. Owner: images/known-readability.ts. */
  readablePictures: { folder: 'readable-pictures' },
} as const satisfies Record<string, Cache>;
