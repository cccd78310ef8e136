import { existsSync, readFileSync } from 'node:fs';
import { writeAtomically } from '../archive/write-atomically.ts';

/** What the data of a year need of an article's text. */
export interface KnownText {
  plain: string;
  /** Checksum of its Markdown. */
  sha256: string;
}

/** Name of the file in the cache folder that remembers the texts of the newest month. */
export const TEXTS_FILE = 'texts.json';

/** Texts by the keys of their articles: closing a day would read all others of its month again. */
export class KnownTexts {
  readonly #path: string | undefined;
  readonly #before: Readonly<Record<string, KnownText>>;
  readonly #after: Record<string, KnownText> = {};

  /** Without a path, nothing is known and nothing remembered. */
  constructor(path?: string) {
    this.#path = path;
    this.#before = path === undefined ? {} : readTexts(path);
  }

  get(key: string): KnownText | undefined {
    return this.#before[key];
  }

  set(key: string, text: KnownText): void {
    if (this.#path !== undefined) this.#after[key] = text;
  }

  /** Remembers what was set, and nothing else. */
  save(): void {
    if (this.#path !== undefined) writeAtomically(this.#path, JSON.stringify(this.#after));
  }
}

function readTexts(path: string): Record<string, KnownText> {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, KnownText>;
  } catch {
    return {}; // cut off by a crash of the machine
  }
}
