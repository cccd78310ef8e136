import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flaw } from './flaw.ts';
import { linksOf, type Link } from './links.ts';
import { Lines } from './lines.ts';
import type { Manuscript } from './manuscript.ts';
import { MANUSCRIPT_RULES } from './registry.ts';
import type { Reading } from './rule.ts';

/** What reading one file by itself brought: its flaws, and its links for the rules that know the archive. */
export interface Review {
  flaws: readonly Flaw[];
  links: readonly Link[];
}

/** Applies every rule that looks at one file by itself. */
export function review(manuscript: Manuscript, reading: Reading): Review {
  const { file, text } = manuscript;
  const flaws: Flaw[] = [];
  let lines: Lines | undefined;
  for (const rule of MANUSCRIPT_RULES) {
    const report: Parameters<typeof rule.check>[1] = (span, params, edits) => {
      lines ??= new Lines(text);
      const newline = text.indexOf('\n', span.start);
      const end = newline === -1 ? span.end : Math.min(span.end, newline);
      const length = Math.max(1, end - span.start);
      const place = { file, ...lines.at(span.start), length };
      flaws.push({ ...place, rule: rule.name, params, ...(edits && { edits }) } as Flaw);
    };
    rule.check(manuscript, report, reading);
  }
  return { flaws, links: linksOf(manuscript) };
}

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

  get(key: string, make: () => Review): Review {
    let known = this.#before[key];
    if (!known) {
      known = make();
      this.#changed = true;
    }
    this.#after[key] = known;
    return known;
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
  for (const room of ['archive', 'authoring', 'i18n', 'markdown']) {
    const folder = join(root, 'src', room);
    const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = files.map((entry: Dirent) => join(entry.parentPath, entry.name)).sort();
    for (const path of paths) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}
