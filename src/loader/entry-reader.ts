import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryCacheKey, type CachedPart } from './catalog-cache.ts';
import { type Declarations, declaredKey } from './declarations.ts';
import { diagnostic, type Diagnostic } from '../archive/diagnostic.ts';
import type { Media } from '../archive/media.ts';
import { formatOf, readEntry, type Entry } from './entry.ts';
import { isYoung, problemOf, stampOf, type FileStamp } from './files.ts';
import { blobId } from '../cache/blob-id.ts';

export interface EntrySource {
  contentDir: string;
  /** Blob ids of unmodified files from git's index, if it was asked. */
  blobs: ReadonlyMap<string, string>;
  declared: Declarations;
  /** Pictures whose files need not be there. */
  media?: Media;
  /** Whether articles are published without pictures that cannot be shown. */
  leavesOut?: boolean;
  /** When reading began, in milliseconds since the epoch. */
  time: number;
}

/** Reads article files. The cache spares a file's reading by stamp or git's blob id, and its parsing by content. */
export class EntryReader {
  parsed = 0;
  /** What to cache of the files. */
  readonly after: CachedPart;
  readonly #before: CachedPart;
  readonly #source: EntrySource;
  readonly #declared: Record<'md' | 'mdx', string>;

  constructor(source: EntrySource, before: CachedPart, after: CachedPart) {
    const { declared } = source;
    this.#declared = { md: declaredKey(declared, 'md'), mdx: declaredKey(declared, 'mdx') };
    [this.#source, this.#before, this.after] = [source, before, after];
  }

  read(stamped: FileStamp): Entry | Diagnostic[] {
    const { file } = stamped;
    const before = this.#before.files[file];
    const isUnchanged = before?.stamp === stampOf(stamped);
    const id = isUnchanged ? before.hash : this.#source.blobs.get(file);
    const cached = id === undefined ? undefined : this.#cached(file, id);
    if (id !== undefined && cached) return this.#keep(stamped, id, cached);
    const content = this.#content(file);
    if (Array.isArray(content)) return content;
    const hash = blobId(content);
    const entry = this.#cached(file, hash) ?? this.#parse(file, content);
    return this.#keep(stamped, hash, entry);
  }

  #cached(file: string, hash: string): Entry | undefined {
    const cacheKey = this.#cacheKey(file, hash);
    return this.#before.entries[cacheKey] ?? this.after.entries[cacheKey];
  }

  #cacheKey(file: string, hash: string): string {
    return entryCacheKey(file, hash, this.#declared[formatOf(file)]);
  }

  #parse(file: string, content: Buffer): Entry | Diagnostic[] {
    this.parsed++;
    return readEntry(file, content, this.#source.declared);
  }

  #keep(stamped: FileStamp, hash: string, entry: Entry | Diagnostic[]): Entry | Diagnostic[] {
    const { file } = stamped;
    this.after.files[file] = { stamp: isYoung(stamped, this.#source.time) ? '' : stampOf(stamped), hash };
    if (!Array.isArray(entry)) this.after.entries[this.#cacheKey(file, hash)] = entry;
    return entry;
  }

  #content(file: string): Buffer | Diagnostic[] {
    try {
      return readFileSync(join(this.#source.contentDir, file));
    } catch (error) {
      return [diagnostic({ file, line: 1, column: 1 }, 'unreadable-file', { problem: problemOf(error) })];
    }
  }
}
