import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../archive/write-atomically.ts';

export type PageKeys = readonly (readonly [path: string, key: string])[];

/** Something that was found, and the digest of all that it was made of. */
interface Found<T> {
  source: string;
  value: T;
}

/** What is remembered under a name. */
interface Remembered {
  pages?: Found<PageKeys>;
  cards?: Found<readonly string[]>;
}

const FOLDER = 'plan';

/**
 * Keys of pages and cards as an earlier build found them, a file in the cache folder for each group of pages. It holds
 * results of pure functions under the digests of their arguments, so losing it costs time, never correctness.
 */
export class PlanMemory {
  readonly #folder: string;
  readonly #known = new Map<string, Remembered>();
  readonly #changed = new Set<string>();

  constructor(cacheDir: string) {
    this.#folder = join(cacheDir, FOLDER);
  }

  /** The keys of a group's pages, found anew if `source` is another than before. */
  pages(name: string, source: string, find: () => PageKeys): PageKeys {
    const remembered = this.#of(name);
    if (remembered.pages?.source !== source) {
      remembered.pages = { source, value: find() };
      this.#changed.add(name);
    }
    return remembered.pages.value;
  }

  /** The keys of a group's cards, likewise. */
  cards(name: string, source: string, find: () => readonly string[]): readonly string[] {
    const remembered = this.#of(name);
    if (remembered.cards?.source !== source) {
      remembered.cards = { source, value: find() };
      this.#changed.add(name);
    }
    return remembered.cards.value;
  }

  /** Writes what was found anew, and forgets what was not asked for. */
  save(): void {
    for (const name of this.#changed) writeAtomically(this.#path(name), JSON.stringify(this.#of(name)));
    if (!existsSync(this.#folder)) return;
    const kept = new Set([...this.#known.keys()].map((name) => `${name}.json`));
    for (const file of readdirSync(this.#folder)) if (!kept.has(file)) rmSync(join(this.#folder, file));
  }

  #of(name: string): Remembered {
    let remembered = this.#known.get(name);
    if (!remembered) this.#known.set(name, (remembered = this.#read(this.#path(name))));
    return remembered;
  }

  #read(path: string): Remembered {
    if (!existsSync(path)) return {};
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Remembered;
    } catch {
      return {}; // cut off by a crash of the machine
    }
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.json`);
  }
}
