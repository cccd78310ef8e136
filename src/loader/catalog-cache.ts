import type { Article } from '../archive/article.ts';
import { formatOf, type Entry } from './entry.ts';
import type { Picture } from '../archive/picture.ts';
import { CACHES } from '../cache/caches.ts';
import { codeHash } from '../cache/code-hash.ts';
import { Store } from '../cache/store.ts';

/** What the catalog remembers of a part between two runs. */
export interface PartMemory {
  /** The content hash of each file, valid while its stamp is unchanged. */
  files: Record<string, { stamp: string; hash: string }>;
  /** Parsed files by format and content hash. */
  entries: Record<string, Entry>;
  pictures: Record<string, { stamp: string; picture: Picture }>;
}

export const emptyMemory = (): PartMemory => ({ files: {}, entries: {}, pictures: {} });

/** What is text in Markdown is code in MDX, so a renamed file is read again. */
export const entryKey = (file: string, hash: string): string => `${formatOf(file)}:${hash}`;

/**
 * What is cached of the catalog: the parsed files of each part and, apart from them, as those are read every time, the articles that
 * they gave. What changed rewrites its own part only.
 */
export class CatalogCache {
  readonly #files: Store<PartMemory>;
  readonly #articles: Store<readonly Article[]>;
  readonly #code: string;

  /** `code` is the hash of the parser, see `parserHash`. */
  constructor(cacheDir: string, code: string) {
    this.#files = new Store(cacheDir, CACHES.catalog);
    this.#articles = new Store(cacheDir, CACHES.articles);
    this.#code = code;
  }

  memory(part: string): PartMemory {
    return this.#files.read(part, this.#code) ?? emptyMemory();
  }

  /** Writes the parsed files of a part if they differ from those before. */
  writeMemory(part: string, before: PartMemory, after: PartMemory): void {
    if (isChanged(before, after)) this.#files.write(part, this.#code, after);
  }

  /** The articles of a part, cached under a digest of everything that they were made from. */
  articles(part: string, key: string): readonly Article[] | undefined {
    return this.#articles.read(part, `${this.#code}-${key}`);
  }

  writeArticles(part: string, key: string, articles: readonly Article[]): void {
    this.#articles.write(part, `${this.#code}-${key}`, articles);
  }

  /** Removes all other parts. */
  keepOnly(parts: readonly string[]): void {
    for (const store of [this.#files, this.#articles]) {
      for (const part of parts) store.keep(part);
      store.prune();
    }
  }
}

function isChanged(before: PartMemory, after: PartMemory): boolean {
  const stampsOf = ({ files, pictures }: PartMemory): string =>
    JSON.stringify([
      Object.entries(files).map(([file, { stamp, hash }]) => `${file} ${stamp} ${hash}`),
      Object.entries(pictures).map(([file, { stamp }]) => `${file} ${stamp}`),
    ]);
  return stampsOf(before) !== stampsOf(after);
}

/** A hash of the code that decides what an article file, or an old version of one, says. */
export const parserHash = (root: string): string =>
  codeHash(root, {
    entries: ['src/loader/part-reader.ts', 'src/loader/published-state.ts', 'src/provenance/provenance.ts'],
  });
