import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../cache/write-atomically.ts';

/** What was found, and the digest of all that it was made of. */
interface Found {
  source: string;
  value: unknown;
}

const FOLDER = 'plan';

/**
 * What an earlier build found while it planned, a file in the cache folder for each name: results of pure functions, of
 * serialisable values, under the digests of their arguments. Losing it costs time, never correctness.
 */
export class PlanMemory {
  readonly #folder: string;
  readonly #known = new Map<string, Found | undefined>();
  readonly #changed = new Set<string>();
  readonly #kept = new Set<string>();

  readonly #relies: boolean;

  /** A memory that does not rely on what lies in the cache folder finds everything anew, and remembers that. */
  constructor(cacheDir: string, relies = true) {
    [this.#folder, this.#relies] = [join(cacheDir, FOLDER), relies];
  }

  /** What is remembered under a name, found anew if `source` is another than before. */
  recall<T>(name: string, source: string, find: () => T): T {
    let found = this.#known.get(name) ?? this.#read(this.#path(name));
    if (found?.source !== source) {
      found = { source, value: find() };
      this.#changed.add(name);
    }
    this.#known.set(name, found);
    return found.value as T;
  }

  /** Has a name outlive a build that does not ask for it. */
  keep(name: string): void {
    this.#kept.add(name);
  }

  /** Writes what was found anew, and forgets what was not asked for. */
  save(): void {
    for (const name of this.#changed)
      writeAtomically(this.#path(name), JSON.stringify(this.#known.get(name)));
    if (!existsSync(this.#folder)) return;
    const kept = new Set([...this.#kept, ...this.#known.keys()].map((name) => `${name}.json`));
    for (const file of readdirSync(this.#folder)) if (!kept.has(file)) rmSync(join(this.#folder, file));
  }

  #read(path: string): Found | undefined {
    if (!this.#relies || !existsSync(path)) return undefined;
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Found;
    } catch {
      return undefined; // cut off by a crash of the machine
    }
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.json`);
  }
}
