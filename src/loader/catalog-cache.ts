import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import { formatOf, type Entry } from './entry.ts';
import type { Picture } from '../archive/picture.ts';
import { writeAtomically } from '../cache/write-atomically.ts';

/** What the catalog remembers of a part between two runs. */
export interface PartMemory {
  /** The content hash of each file while its stamp stands. */
  files: Record<string, { stamp: string; hash: string }>;
  /** Parsed files by format and content hash. */
  entries: Record<string, Entry>;
  pictures: Record<string, { stamp: string; picture: Picture }>;
}

export const emptyMemory = (): PartMemory => ({ files: {}, entries: {}, pictures: {} });

/** What is text in Markdown is code in MDX, so a renamed file is read again. */
export const entryKey = (file: string, hash: string): string => `${formatOf(file)}:${hash}`;

/** Folder of the cache with two files for each part: what changed rewrites its own part only. */
const FOLDER = 'catalog';

/**
 * The catalog's memory: of each part its parsed files, and apart from them, as that is read every time, the articles that
 * they gave. Losing it costs time, never correctness; what other code wrote, or what is damaged, counts as missing.
 */
export class CatalogCache {
  readonly #folder: string;
  readonly #code: string;

  /** `code` is the hash of the parser, see `parserHash`. */
  constructor(cacheDir: string, code: string) {
    [this.#folder, this.#code] = [join(cacheDir, FOLDER), code];
  }

  memory(part: string): PartMemory {
    return (this.#read(`${part}.json`, '') as PartMemory | undefined) ?? emptyMemory();
  }

  /** Writes what is remembered of a part, where it is another than before. */
  remember(part: string, before: PartMemory, after: PartMemory): void {
    if (isChanged(before, after)) this.#write(`${part}.json`, '', after);
  }

  /** The articles of a part that was the same when they were remembered: `key` tells. */
  articles(part: string, key: string): Article[] | undefined {
    return this.#read(`${part}.resolved.json`, key) as Article[] | undefined;
  }

  rememberArticles(part: string, key: string, articles: readonly Article[]): void {
    this.#write(`${part}.resolved.json`, key, articles);
  }

  /** Forgets all other parts. What another process is about to write bears another ending. */
  keepOnly(parts: readonly string[]): void {
    if (!existsSync(this.#folder)) return;
    const kept = new Set(parts.flatMap((part) => [`${part}.json`, `${part}.resolved.json`]));
    for (const name of readdirSync(this.#folder))
      if (name.endsWith('.json') && !kept.has(name)) rmSync(join(this.#folder, name), { force: true });
  }

  #read(name: string, key: string): unknown {
    const path = join(this.#folder, name);
    if (!existsSync(path)) return undefined;
    const text = readFileSync(path, 'latin1');
    const header = this.#header(key);
    if (!text.startsWith(header)) return undefined;
    try {
      return JSON.parse(text.slice(header.length));
    } catch {
      return undefined; // cut off by a crash of the machine
    }
  }

  #write(name: string, key: string, content: unknown): void {
    const text = this.#header(key) + JSON.stringify(content).replace(/[\u0100-\uffff]/g, escaped);
    writeAtomically(join(this.#folder, name), Buffer.from(text, 'latin1'));
  }

  #header(key: string): string {
    return `${this.#code}${key}\n`;
  }
}

/** A sign within a string of JSON. In Latin-1, which has nearly all that German needs, 50,000 articles are read faster than in UTF-8. */
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

function isChanged(before: PartMemory, after: PartMemory): boolean {
  const stampsOf = ({ files, pictures }: PartMemory): string =>
    JSON.stringify([
      Object.entries(files).map(([file, { stamp, hash }]) => `${file} ${stamp} ${hash}`),
      Object.entries(pictures).map(([file, { stamp }]) => `${file} ${stamp}`),
    ]);
  return stampsOf(before) !== stampsOf(after);
}

/** The rooms whose code decides what an article file means. */
const PARSER_ROOMS = ['archive', 'loader', 'markdown', 'provenance'];

/** A hash of the parser's own source and of its libraries, so that a changed parser reads every file again. */
export function parserHash(root: string): string {
  const hash = createHash('sha1').update(readFileSync(join(root, 'package-lock.json')));
  for (const room of PARSER_ROOMS) {
    const folder = join(root, 'src', room);
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
