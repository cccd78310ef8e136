import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryKey, type PartMemory } from './catalog-cache.ts';
import { diagnostic, type Diagnostic } from '../archive/diagnostic.ts';
import { readEntry, type Entry } from './entry.ts';
import { isYoung, problemOf, stampOf, type FileStamp } from './files.ts';
import { blobId } from '../cache/blob-id.ts';

export interface EntrySource {
  contentDir: string;
  /** Git's ids of files as they lie there, as far as it was asked. */
  blobs: ReadonlyMap<string, string>;
  /** When the reading began, in milliseconds since the epoch. */
  time: number;
}

/** Reads article files unless the cache has them: by time stamp, by git's blob id, or by the hash of the content. */
export class EntryReader {
  parsed = 0;
  /** What to cache of the files that were read. */
  readonly after: PartMemory;
  readonly #before: PartMemory;
  readonly #source: EntrySource;

  constructor(source: EntrySource, before: PartMemory, after: PartMemory) {
    [this.#source, this.#before, this.after] = [source, before, after];
  }

  read(stamped: FileStamp): Entry | Diagnostic[] {
    const { file } = stamped;
    const known = this.#before.files[file];
    const isKnown = known?.stamp === stampOf(stamped);
    const named = isKnown ? known.hash : this.#source.blobs.get(file);
    const remembered = named === undefined ? undefined : this.#remembered(file, named);
    if (named !== undefined && remembered) return this.#keep(stamped, named, remembered);
    const content = this.#content(file);
    if (Array.isArray(content)) return content;
    const hash = blobId(content);
    const entry = this.#remembered(file, hash) ?? this.#parse(file, content);
    return this.#keep(stamped, hash, entry);
  }

  #remembered(file: string, hash: string): Entry | undefined {
    const key = entryKey(file, hash);
    return this.#before.entries[key] ?? this.after.entries[key];
  }

  #parse(file: string, content: Buffer): Entry | Diagnostic[] {
    this.parsed++;
    return readEntry(file, content);
  }

  #keep(stamped: FileStamp, hash: string, entry: Entry | Diagnostic[]): Entry | Diagnostic[] {
    const { file } = stamped;
    this.after.files[file] = { stamp: isYoung(stamped, this.#source.time) ? '' : stampOf(stamped), hash };
    if (!Array.isArray(entry)) this.after.entries[entryKey(file, hash)] = entry;
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
