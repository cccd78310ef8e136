import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../archive/write-atomically.ts';
import { detached } from './detached.ts';

/** Lies in the content folder and belongs to git: it tells the next import what the last one wrote. */
export const STATE_FILE = 'imported.json';

interface Entry {
  file: string;
  /** Hash of the text that was written, so that an author's edits are noticed. */
  hash: string;
}

/** Which post became which file, from one import to the next. */
export class ImportState {
  readonly #contentDir: string;
  readonly #before: ReadonlyMap<string, Entry>;
  readonly #now = new Map<string, Entry>();

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
    const path = join(contentDir, STATE_FILE);
    const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Entry>) : {};
    this.#before = new Map(Object.entries(known));
  }

  fileOf = (key: string): string | undefined => this.#before.get(key)?.file;

  /** What stands at a post's place: nothing yet, our text, an author's, or nothing any more. */
  standing(key: string, file: string): 'new' | 'ours' | 'edited' | 'gone' {
    const before = this.#before.get(key);
    const path = join(this.#contentDir, file);
    if (!before) return 'new';
    if (!existsSync(path)) return 'gone';
    return hashOf(readFileSync(path, 'utf8')) === before.hash ? 'ours' : 'edited';
  }

  isWritten = (key: string, text: string): boolean => this.#before.get(key)?.hash === hashOf(text);

  wrote(key: string, file: string, text: string): void {
    this.#now.set(detached(key), { file, hash: hashOf(text) });
  }

  /** Keeps what was known of posts that this run did not write. */
  save(): void {
    const all = [...new Map([...this.#before, ...this.#now])].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = all.map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
    writeAtomically(join(this.#contentDir, STATE_FILE), `{\n${lines.join(',\n')}\n}\n`);
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
