import type { Article } from '../archive/article.ts';
import { formatOf, type Entry } from './entry.ts';
import type { Picture } from '../archive/picture.ts';
import { CACHES } from '../cache/caches.ts';
import { loadedCodeHash } from '../cache/code-hash.ts';
import { Store } from '../cache/store.ts';

/** What is cached of a part's files. */
export interface CachedPart {
  /** The content hash of each file, valid while its stamp is unchanged. */
  files: Record<string, { stamp: string; hash: string }>;
  /** Parsed files by `entryCacheKey`. */
  entries: Record<string, Entry>;
  pictures: Record<string, { stamp: string; picture: Picture }>;
}

export const emptyCachedPart = (): CachedPart => ({ files: {}, entries: {}, pictures: {} });

/**
 * Text in Markdown may be code in MDX, so renaming `x.md` to `x.mdx` parses the file again, and so does another declaration:
 * `declared` is the format's `declaredKey`.
 */
export const entryCacheKey = (file: string, hash: string, declared: string): string =>
  `${formatOf(file)}:${hash}${declared}`;

/**
 * The catalog's cache: the parsed files of each part and, in a separate store because every run reads them, the articles that they
 * became. A change rewrites its own part only.
 */
export class CatalogCache {
  readonly #files: Store<CachedPart>;
  readonly #articles: Store<readonly Article[]>;
  readonly #contentKeys: Store<string>;
  readonly #code: string;

  /** `code` is the hash of the parser, see `parserHash`. */
  constructor(cacheDir: string, code: string) {
    this.#files = new Store(cacheDir, CACHES.catalog);
    this.#articles = new Store(cacheDir, CACHES.articles);
    this.#contentKeys = new Store(cacheDir, CACHES.contentKeys);
    this.#code = code;
  }

  part(name: string): CachedPart {
    return this.#files.read(name, this.#code) ?? emptyCachedPart();
  }

  /** Writes the parsed files of a part if they differ from those before. */
  writePart(part: string, before: CachedPart, after: CachedPart): void {
    if (isChanged(before, after)) this.#files.write(part, this.#code, after);
  }

  /** The articles of a part, cached under a digest of all their inputs. */
  articles(part: string, digest: string): readonly Article[] | undefined {
    return this.#articles.read(part, `${this.#code}-${digest}`);
  }

  writeArticles(part: string, digest: string, articles: readonly Article[]): void {
    this.#articles.write(part, `${this.#code}-${digest}`, articles);
  }

  /** The digest of the contents of a part whose files had these stamps. */
  contentKey(part: string, stampDigest: string): string | undefined {
    return this.#contentKeys.read(part, `${this.#code}-${stampDigest}`);
  }

  writeContentKey(part: string, stampDigest: string, contentKey: string): void {
    this.#contentKeys.write(part, `${this.#code}-${stampDigest}`, contentKey);
  }

  /** Removes all other parts. */
  keepOnly(parts: readonly string[]): void {
    for (const store of [this.#files, this.#articles, this.#contentKeys]) {
      for (const part of parts) store.keep(part);
      store.prune();
    }
  }
}

function isChanged(before: CachedPart, after: CachedPart): boolean {
  const stampsOf = ({ files, entries, pictures }: CachedPart): string =>
    JSON.stringify([
      Object.keys(entries),
      Object.entries(files).map(([file, { stamp, hash }]) => `${file} ${stamp} ${hash}`),
      Object.entries(pictures).map(([file, { stamp }]) => `${file} ${stamp}`),
    ]);
  return stampsOf(before) !== stampsOf(after);
}

/** A hash of the code that reads article files and their old versions. */
export const parserHash = (): string =>
  loadedCodeHash({
    entries: ['src/loader/part-reader.ts', 'src/loader/published-state.ts', 'src/provenance/provenance.ts'],
  });
