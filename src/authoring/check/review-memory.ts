import { createHash } from 'node:crypto';
import { type Dirent, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Review } from './review.ts';

const NAME = 'check.json';

/** Reviews by content, kept in the cache folder. Losing them costs time, never correctness. */
export class ReviewMemory {
  readonly #path: string;
  readonly #code: string;
  readonly #before: Record<string, Review>;
  readonly #after: Record<string, Review> = {};
  #changed = false;

  constructor(cacheDir: string, root: string) {
    this.#path = join(cacheDir, NAME);
    this.#code = sourceHash(root);
    this.#before = this.#read();
  }

  get(key: string): Review | undefined {
    return this.#before[key];
  }

  set(key: string, review: Review): void {
    if (!this.#before[key]) this.#changed = true;
    this.#after[key] = review;
  }

  save(): void {
    if (!this.#changed && Object.keys(this.#before).length === Object.keys(this.#after).length) return;
    mkdirSync(join(this.#path, '..'), { recursive: true });
    const temporary = `${this.#path}.${process.pid}`;
    writeFileSync(temporary, `${this.#code}\n${JSON.stringify(this.#after)}`);
    renameSync(temporary, this.#path);
  }

  #read(): Record<string, Review> {
    try {
      const text = readFileSync(this.#path, 'utf8');
      const start = this.#code.length + 1;
      return text.startsWith(`${this.#code}\n`)
        ? (JSON.parse(text.slice(start)) as Record<string, Review>)
        : {};
    } catch {
      return {}; // not there yet, or cut off by a crash: everything is read again
    }
  }
}

/** A hash of the sources that a review depends on. */
function sourceHash(root: string): string {
  const hash = createHash('sha1');
  for (const room of ['archive', 'authoring', 'i18n', 'language', 'markdown']) {
    const folder = join(root, 'src', room);
    const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = files.map((entry: Dirent) => join(entry.parentPath, entry.name)).sort();
    for (const path of paths) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}
