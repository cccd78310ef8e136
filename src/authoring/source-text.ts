import { existsSync, readFileSync } from 'node:fs';
import { writeAtomically } from '../archive/write-atomically.ts';
import { BYTE_ORDER_MARK, decode } from '../archive/content-text.ts';
import type { Edit } from './flaw.ts';

/**
 * A content file that is being edited: its text as every part of the program reads it, and the file as it is. Edits refer to
 * the text; the file keeps its byte order mark and, outside of the edited places, every line end as it was.
 */
export class SourceText {
  /** Without a byte order mark, lines ending with `\n`. */
  readonly text: string;
  readonly #raw: string;

  private constructor(raw: string, text: string) {
    [this.#raw, this.text] = [raw, text];
  }

  /** Undefined where the bytes are not UTF-8. */
  static of(content: Buffer): SourceText | undefined {
    const text = decode(content);
    return text === undefined ? undefined : new SourceText(content.toString('utf8'), text);
  }

  /** A missing file is an empty one. */
  static read(path: string): SourceText | undefined {
    return SourceText.of(existsSync(path) ? readFileSync(path) : Buffer.alloc(0));
  }

  /** Replaces pieces of the text, which must not overlap. New lines end as most lines of the file do. */
  edited(edits: readonly Edit[]): SourceText {
    const changes = edits
      .map((edit) => trimmed(this.text, edit))
      .filter(({ start, end, text }) => start < end || text !== '')
      .sort((a, b) => a.start - b.start);
    const text = spliced(this.text, changes);
    if (this.#raw === this.text) return new SourceText(text, text);
    const [offsets, lineEnd] = [new RawOffsets(this.#raw), lineEndOf(this.#raw)];
    const inFile = changes.map((edit) => ({
      start: offsets.of(edit.start),
      end: offsets.of(edit.end),
      text: edit.text.replaceAll('\n', lineEnd),
    }));
    return new SourceText(spliced(this.#raw, inFile), text);
  }

  /** Puts another text in the place of the whole; what both begin and end with stays as it is. */
  rewritten(text: string): SourceText {
    return this.edited([{ start: 0, end: this.text.length, text }]);
  }

  toBuffer = (): Buffer => Buffer.from(this.#raw);

  write(path: string): void {
    writeAtomically(path, this.#raw);
  }
}

/** Replaces pieces of a text, in their order. */
function spliced(text: string, edits: readonly Edit[]): string {
  let result = '';
  let offset = 0;
  for (const edit of edits) {
    result = joined(joined(result, text.slice(offset, edit.start)), edit.text);
    offset = edit.end;
  }
  return joined(result, text.slice(offset));
}

/** A line that ends with CR and an empty one that ends with LF stay two lines. */
const joined = (left: string, right: string): string =>
  left.endsWith('\r') && right.startsWith('\n') ? `${left}\r${right}` : left + right;

/** An edit without what the old and the new piece begin and end with. */
function trimmed(text: string, { start, end, text: piece }: Edit): Edit {
  let [from, to, last] = [start, end, piece.length];
  while (from < to && from - start < last && text[from] === piece[from - start]) from++;
  while (to > from && last > from - start && text[to - 1] === piece[last - 1]) {
    to--;
    last--;
  }
  return { start: from, end: to, text: piece.slice(from - start, last) };
}

/** Where the characters of a text are in its file. Asked in ascending order. */
class RawOffsets {
  readonly #shift: number;
  /** Where in the text the `\n` of each CRLF is. */
  readonly #pairs: number[] = [];
  #passed = 0;

  constructor(raw: string) {
    this.#shift = raw.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    for (let at = raw.indexOf('\r\n'); at !== -1; at = raw.indexOf('\r\n', at + 2))
      this.#pairs.push(at - this.#shift - this.#pairs.length);
  }

  of(offset: number): number {
    while (this.#passed < this.#pairs.length && (this.#pairs[this.#passed] as number) < offset)
      this.#passed++;
    return this.#shift + offset + this.#passed;
  }
}

/** How most lines of a file end. */
function lineEndOf(raw: string): string {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const [end] of raw.matchAll(/\r\n?|\n/g)) counts[end as keyof typeof counts]++;
  if (counts['\r\n'] >= counts['\n'] && counts['\r\n'] >= counts['\r'] && counts['\r\n'] > 0) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}
