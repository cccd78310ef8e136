import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryKey, type CatalogMemory } from './catalog-cache.ts';
import { diagnostic, type Diagnostic } from './diagnostic.ts';
import { readEntry, type Entry } from './entry.ts';
import { blobId, problemOf, type FileStamp } from './files.ts';
import { gitBlobs } from './git-blobs.ts';

/** Stamps younger than this may hide a second change within the same tick of the file system's clock. */
const RACY_MS = 2000;

/** Reading a few files is faster than starting git. */
const WORTH_ASKING_GIT = 200;

/** Reads article files, or spares it: by time stamp, by git's blob id, and by the hash of the content. */
export class EntryReader {
  parsed = 0;
  readonly #contentDir: string;
  readonly #before: CatalogMemory;
  readonly #after: CatalogMemory;
  readonly #blobs: ReadonlyMap<string, string>;
  readonly #racyFrom = Date.now() - RACY_MS;

  constructor(contentDir: string, before: CatalogMemory, after: CatalogMemory, stamps: readonly FileStamp[]) {
    this.#contentDir = contentDir;
    this.#before = before;
    this.#after = after;
    const unknown = stamps.filter(({ file, stamp }) => before.files[file]?.stamp !== stamp).length;
    const worthwhile = unknown > WORTH_ASKING_GIT && Object.keys(before.entries).length > 0;
    this.#blobs = worthwhile ? gitBlobs(contentDir, 'articles') : new Map();
  }

  read({ file, stamp }: FileStamp): Entry | Diagnostic[] {
    const known = this.#before.files[file];
    const isKnown = known?.stamp === stamp;
    const named = isKnown ? known.hash : this.#blobs.get(file);
    const remembered = named === undefined ? undefined : this.#remembered(file, named);
    if (named !== undefined && remembered) return this.#keep(file, stamp, named, remembered);
    const content = this.#content(file);
    if (Array.isArray(content)) return content;
    const hash = blobId(content);
    const entry = this.#remembered(file, hash) ?? this.#parse(file, content);
    return this.#keep(file, stamp, hash, entry);
  }

  #remembered(file: string, hash: string): Entry | undefined {
    const key = entryKey(file, hash);
    return this.#before.entries[key] ?? this.#after.entries[key];
  }

  #parse(file: string, content: Buffer): Entry | Diagnostic[] {
    this.parsed++;
    return readEntry(file, content);
  }

  #keep(file: string, stamp: string, hash: string, entry: Entry | Diagnostic[]): Entry | Diagnostic[] {
    this.#after.files[file] = { stamp: this.#trusted(stamp), hash };
    if (!Array.isArray(entry)) this.#after.entries[entryKey(file, hash)] = entry;
    return entry;
  }

  #content(file: string): Buffer | Diagnostic[] {
    try {
      return readFileSync(join(this.#contentDir, file));
    } catch (error) {
      return [diagnostic({ file, line: 1, column: 1 }, 'unreadable-file', { problem: problemOf(error) })];
    }
  }

  #trusted(stamp: string): string {
    const [modified, changed] = stamp.split('/').map(Number) as [number, number];
    return Math.max(modified, changed) > this.#racyFrom ? '' : stamp;
  }
}
