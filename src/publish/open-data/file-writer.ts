import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile } from '../../metadata/data/package.ts';
import { contentHash } from '../output/manifest-part.ts';

/** Where a file of the site lies until it is laid down: all in one folder, as 50,000 folders take longer than their files. A whole path may be too long for a name. */
export const stagedAt = (folder: string, path: string): string => join(folder, contentHash(path));

/** Writes a text file piece by piece, and knows its size and checksum in the end. */
export class FileWriter {
  readonly #path: string;
  readonly #file: number;
  readonly #hash = createHash('sha256');
  #bytes = 0;

  /** `path` is that of the file in the site; it is written into `folder`, as `stagedAt` says. */
  constructor(folder: string, path: string) {
    this.#path = path;
    this.#file = openSync(stagedAt(folder, path), 'w');
  }

  /** Writes text in UTF-8. */
  append(content: Uint8Array): void {
    this.#hash.update(content);
    this.#bytes += content.length;
    for (let done = 0; done < content.length;) done += writeSync(this.#file, content, done);
  }

  close(): DataFile {
    closeSync(this.#file);
    return { path: this.#path, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
