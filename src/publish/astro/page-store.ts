import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../output/manifest-part.ts';

/** A page that lies in a store. */
export interface StoredPage {
  /** Path in the site, without a leading slash. */
  path: string;
  /** Where its content lies. */
  source: string;
  /** As in the manifest. */
  hash: string;
  size: number;
}

type Entry = readonly [path: string, hash: string, size: number];

const FOLDER = '.nachlese-pages';
const LIST = /^list-[0-9a-f]+\.json$/;

/** The name of a page's file; all in one folder. */
const nameOf = (path: string): string => contentHash(path);

/**
 * Takes rendered pages, all into one folder, and hashes them while they are at hand: Astro itself makes
 * a folder for every page, which takes longer than its file, and somebody would have to read all of them again.
 */
export class PageStore {
  readonly #folder: string;
  readonly #entries: Entry[] = [];

  /** `outDir` is the folder that Astro writes all other files to. */
  constructor(outDir: string) {
    this.#folder = join(outDir, FOLDER);
  }

  /** Takes the page that belongs at a path of the site, without a leading slash. */
  add(path: string, content: Buffer): void {
    // Astro clears its folder before the first page.
    if (this.#entries.length === 0) mkdirSync(this.#folder, { recursive: true });
    writeFileSync(join(this.#folder, nameOf(path)), content);
    this.#entries.push([path, contentHash(content), content.length]);
  }

  /** Lists what is there: without it, no page is. Stores may be copied into one folder, so each list has a name of its own. */
  close(): void {
    const [first] = this.#entries;
    if (first)
      writeFileSync(join(this.#folder, `list-${nameOf(first[0])}.json`), JSON.stringify(this.#entries));
  }
}

/** The pages that were stored in a folder. */
export function storedPages(outDir: string): StoredPage[] {
  const folder = join(outDir, FOLDER);
  if (!existsSync(folder)) return [];
  const lists = readdirSync(folder).filter((name) => LIST.test(name));
  return lists
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Entry[])
    .map(([path, hash, size]) => ({ path, hash, size, source: join(folder, nameOf(path)) }));
}
