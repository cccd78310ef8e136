import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile } from '../../metadata/data/package.ts';
import { contentHash } from '../output/manifest-part.ts';

/**
 * The temporary path of a file of the site. All such files share one folder, since creating 50,000 folders takes longer than
 * writing their files. They are named by a hash, since a whole path may be too long for a file name.
 */
export const stagedAt = (folder: string, path: string): string => join(folder, contentHash(path));

/** Writes a file piece by piece while computing its size and checksum. */
export class FileWriter {
  readonly #path: string;
  readonly #file: number;
  readonly #hash = createHash('sha256');
  #bytes = 0;

  /** `path` is the file's path in the site; the file is written to `stagedAt(folder, path)`. */
  constructor(folder: string, path: string) {
    this.#path = path;
    this.#file = openSync(stagedAt(folder, path), 'w');
  }

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
