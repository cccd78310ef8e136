import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Cache } from './caches.ts';
import { readEntry, writeEntry } from './entry.ts';

const ENDING = '.entry';
const HOUR_MS = 60 * 60 * 1000;

export interface StoreOptions {
  /** If false, every entry counts as absent and is replaced. */
  reads?: boolean;
}

/**
 * The entries of a cache. Each is a file with a header; see `readEntry` about damaged ones. An entry has a fixed name and a key, the
 * digest of the inputs of its value. It counts as absent under any other key.
 */
export class Store<T> {
  readonly #folder: string;
  readonly #cache: Cache;
  readonly #reads: boolean;
  readonly #used = new Set<string>();

  constructor(cacheDir: string, cache: Cache, { reads = true }: StoreOptions = {}) {
    [this.#folder, this.#cache, this.#reads] = [join(cacheDir, cache.folder), cache, reads];
  }

  read(name: string, key = ''): T | undefined {
    this.#used.add(name);
    const payload = this.#reads ? readEntry(this.#path(name), this.#label(name, key)) : undefined;
    return payload && (this.#decode(payload) as T);
  }

  /** Whether there is an undamaged entry. */
  has(name: string, key = ''): boolean {
    this.#used.add(name);
    return this.#reads && readEntry(this.#path(name), this.#label(name, key)) !== undefined;
  }

  write(name: string, key: string, value: T): void {
    this.#used.add(name);
    writeEntry(this.#path(name), this.#label(name, key), this.#encode(value));
  }

  getOrCreate<V extends T>(name: string, key: string, make: () => V): V {
    const cached = this.read(name, key);
    if (cached !== undefined) return cached as V;
    const value = make();
    this.write(name, key, value);
    return value;
  }

  /** Protects an entry from `prune` in a run that does not use it. */
  keep(name: string): void {
    this.#used.add(name);
  }

  /** Removes every entry that was not read, written or kept. */
  prune(): void {
    mkdirSync(this.#folder, { recursive: true });
    removeOthers(this.#folder, new Set([...this.#used].map((name) => name + ENDING)));
  }

  #path(name: string): string {
    return join(this.#folder, name + ENDING);
  }

  /** An older V8 cannot read what a newer one serialized, so its version is part of the label. */
  #label(name: string, key: string): string {
    const codec = this.#cache.codec === 'structured' ? `v8-${process.versions.v8}` : 'json';
    return `${this.#cache.folder}/${name} ${codec} ${key}`;
  }

  #encode(value: T): Buffer {
    return this.#cache.codec === 'structured' ? serialize(value) : Buffer.from(JSON.stringify(value));
  }

  #decode(payload: Buffer): unknown {
    return this.#cache.codec === 'structured' ? deserialize(payload) : JSON.parse(payload.toString());
  }
}

/**
 * Removes everything from a folder except the names in `kept`. Another process may be about to rename a temporary file, so these stay
 * for an hour.
 */
export function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const isOther = !kept.has(name) && !(name.endsWith('.tmp') && isRecent(path));
    if (isOther) rmSync(path, { recursive: true, force: true });
  }
}

const isRecent = (path: string): boolean =>
  Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < HOUR_MS;
