import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FactsCache } from '../site/facts-cache.ts';
import { writeAtomically } from '../cache/write-atomically.ts';

/** A result, and the digest of what it was made of. */
interface Cached {
  digest: string;
  value: unknown;
}

const FOLDER = 'plan';

/**
 * Results of an earlier build's planning, a file in the cache folder for each name: of pure functions, under the digests of their
 * arguments. Losing them costs time, never correctness.
 *
 * Render and data processes read them from the cache folder too, instead of getting them as values: at 50,000 articles they are
 * some megabytes, which the planning process, on the critical path, would have to serialise for each of them.
 */
export class PlanMemory implements FactsCache {
  readonly #folder: string;
  readonly #code: string;
  readonly #relies: boolean;
  readonly #cached = new Map<string, Cached>();
  readonly #changed = new Set<string>();

  /** `code` is the hash of the program. Without `relies` every result is computed anew, and kept for the next build. */
  constructor(cacheDir: string, code: string, relies = true) {
    [this.#folder, this.#code, this.#relies] = [join(cacheDir, FOLDER), code, relies];
  }

  getOrCreate<T>(name: string, digest: string, create: () => T): T {
    const ofProgram = `${this.#code} ${digest}`;
    let cached = this.#cached.get(name) ?? this.#read(this.#path(name));
    if (cached?.digest !== ofProgram) {
      cached = { digest: ofProgram, value: create() };
      this.#changed.add(name);
    }
    this.#cached.set(name, cached);
    return cached.value as T;
  }

  /** Writes new results, and removes those of names that this build did not ask for, but for `kept`. */
  save(kept: readonly string[] = []): void {
    for (const name of this.#changed)
      writeAtomically(this.#path(name), JSON.stringify(this.#cached.get(name)));
    if (!existsSync(this.#folder)) return;
    const asked = new Set([...kept, ...this.#cached.keys()].map((name) => `${name}.json`));
    for (const file of readdirSync(this.#folder)) if (!asked.has(file)) rmSync(join(this.#folder, file));
  }

  #read(path: string): Cached | undefined {
    if (!this.#relies || !existsSync(path)) return undefined;
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Cached;
    } catch {
      return undefined; // cut off by a crash of the machine
    }
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.json`);
  }
}
