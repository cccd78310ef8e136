import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../loader/content-text.ts';
import { removeTemporaries, writeAtomically } from '../../cache/write-atomically.ts';
import { detached } from './text/detached.ts';

/** Kept in git with the content: it tells the next import what the last one wrote. */
const STATE_FILE = 'imported.json';

interface Entry {
  file: string;
  /** Hash of the text as written, by which an author's edits are noticed. */
  hash: string;
  /** The source that had the post when it was last read. */
  from?: string;
}

/** The keys of rows before they were known by date and title: file and line, which a new first row moved. */
const BY_LINE = /\.(?:csv|tsv|txt|jsonl?|ndjson):\d+$/i;
/** How the keys begin that a table makes for rows without one. */
export const ROW_KEY = 'row ';

/** Exists while an import runs: it lists what is about to be written, in case the import is killed. */
const JOURNAL = '.imported.jsonl';

/** Which post became which file, across imports. */
export class ImportState {
  readonly #contentDir: string;
  readonly #before: Map<string, Entry>;
  readonly #now = new Map<string, Entry>();
  /** By file: the keys that are a file and a line. */
  readonly #byLine: Map<string, string>;
  #from: string | undefined;

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
    const path = join(contentDir, STATE_FILE);
    const known = existsSync(path) ? (JSON.parse(textAt(path)) as Record<string, Entry>) : {};
    this.#before = new Map([...Object.entries(known), ...this.#written()]);
    this.#byLine = new Map(
      [...this.#before].flatMap(([key, { file }]) => (BY_LINE.test(key) ? [[file, key]] : [])),
    );
  }

  /** All files that imports wrote, also those that an author has removed. */
  files = (): string[] => [...this.#before.values()].map(({ file }) => file);

  fileOf = (key: string): string | undefined => this.#before.get(key)?.file;

  /** Takes over the file of a row that the last import knew by its line. Returns whether it was one. */
  takeOver(key: string, file: string): boolean {
    const old = key.startsWith(ROW_KEY) ? this.#byLine.get(file) : undefined;
    const entry = old === undefined ? undefined : this.#before.get(old);
    if (old === undefined || entry === undefined) return false;
    this.#byLine.delete(file);
    this.#before.delete(old);
    this.#before.set(detached(key), entry);
    return true;
  }

  /** Records which source has these posts. Returns the others that came from it, if their files are still there. */
  missing(from: string, has: (key: string) => boolean): { key: string; file: string }[] {
    this.#from = from;
    const gone = [...this.#before].filter(([key, entry]) => entry.from === from && !has(key));
    for (const [key, entry] of this.#before) if (has(key)) this.#before.set(key, { ...entry, from });
    return gone
      .map(([key, { file }]) => ({ key, file }))
      .filter(({ file }) => existsSync(join(this.#contentDir, file)));
  }

  /** The state of a post's file: never written, as written, edited by an author, or deleted. */
  statusOf(key: string, file: string): 'new' | 'ours' | 'edited' | 'gone' {
    const before = this.#before.get(key);
    const path = join(this.#contentDir, file);
    if (!before) return 'new';
    if (!existsSync(path)) return 'gone';
    return hashOf(textAt(path)) === before.hash ? 'ours' : 'edited';
  }

  isWritten = (key: string, text: string): boolean => this.#before.get(key)?.hash === hashOf(text);

  /** Records a file before it is written. */
  writes(key: string, file: string, text: string): void {
    const entry = { file, hash: hashOf(text), ...(this.#from !== undefined && { from: this.#from }) };
    this.#now.set(detached(key), entry);
    appendFileSync(join(this.#contentDir, JOURNAL), `${JSON.stringify([key, entry])}\n`);
  }

  /** Saves all entries, including those of posts that this run did not write. */
  save(): void {
    const all = [...new Map([...this.#before, ...this.#now])].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = all.map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
    writeAtomically(join(this.#contentDir, STATE_FILE), `{\n${lines.join(',\n')}\n}\n`);
    rmSync(join(this.#contentDir, JOURNAL), { force: true });
  }

  /** Files written by an import that was killed. The journal's last entry may be cut off, or its file still unwritten. */
  #written(): [key: string, entry: Entry][] {
    const path = join(this.#contentDir, JOURNAL);
    if (!existsSync(path)) return [];
    removeTemporaries(this.#contentDir);
    const text = readFileSync(path, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    // What this import adds must not continue a line that was cut off.
    if (whole !== text) writeAtomically(path, whole);
    return whole
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as [string, Entry])
      .filter(([, { file, hash }]) => {
        const written = join(this.#contentDir, file);
        return existsSync(written) && hashOf(textAt(written)) === hash;
      });
  }
}

/** Line ends that a checkout converts to CRLF are no edit. A file that is not UTF-8 is not ours. */
const textAt = (path: string): string => decode(readFileSync(path)) ?? '';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
