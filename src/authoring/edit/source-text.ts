import { existsSync, readFileSync } from 'node:fs';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { BYTE_ORDER_MARK, decode, withLineFeeds } from '../../loader/content-text.ts';
import type { Edit, Span } from '../finding.ts';

/**
 * A content file that is being edited: its text as every part of the program reads it, and the file as it is. Edits refer to
 * the text; the file keeps its byte order mark and, outside of the edited places, every line end and accent as it was.
 */
export class SourceText {
  /** See `decode`. */
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
    const [offsets, lineEnd] = [new RawOffsets(this.#raw, this.text), lineEndOf(this.#raw)];
    const inFile = changes.map((edit) => ({
      start: offsets.of(edit.start),
      end: offsets.of(edit.end),
      text: edit.text.replaceAll('\n', lineEnd),
    }));
    return new SourceText(spliced(this.#raw, inFile), text);
  }

  /** Puts another text in the place of the whole; what both begin and end with stays as it is. */
  rewritten(text: string): SourceText {
    return text === this.text ? this : this.edited([{ start: 0, end: this.text.length, text }]);
  }

  /** Letters and accents that are one character in the text and several in the file, as they stand in the latter. */
  decomposed(): (Span & { found: string })[] {
    return longerPieces(this.#raw, this.text)
      .filter(({ raw }) => !raw.startsWith('\r'))
      .map(({ start, end, raw }) => ({ start, end, found: raw }));
  }

  /** Where a line ends in another way than the first, or as on no system of today (CR). */
  oddLineEnd(): number | undefined {
    if (!this.#raw.includes('\r')) return undefined;
    const ends = [...this.#raw.matchAll(/\r\n?|\n/g)].map(([end]) => end);
    const odd = ends.findIndex((end) => end === '\r' || end !== ends[0]);
    if (odd === -1) return undefined;
    return this.text.split('\n', odd + 1).join('\n').length;
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

/** An edit without what the old and the new piece begin and end with. One that changes nothing writes the piece anew. */
function trimmed(text: string, edit: Edit): Edit {
  const { start, end, text: piece } = edit;
  if (text.slice(start, end) === piece) return edit;
  let [from, to, last] = [start, end, piece.length];
  while (from < to && from - start < last && text[from] === piece[from - start]) from++;
  while (to > from && last > from - start && text[to - 1] === piece[last - 1]) {
    to--;
    last--;
  }
  return { start: from, end: to, text: piece.slice(from - start, last) };
}

/** Pieces of a file that its text has in another form, and what stands between them. */
const PIECE = /\r\n|[\u1100-\u11ff\uac00-\ud7a3]+|\P{M}\p{M}*|\p{M}+/gsu;
const CRLF = /\r\n/g;

/** A piece of a file that is longer than it is in the text. */
interface Longer extends Span {
  /** Where it begins in the file. */
  at: number;
  raw: string;
}

function longerPieces(raw: string, text: string): Longer[] {
  const start = raw.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const found: Longer[] = [];
  // Accents that follow their letter are rare, and looking for them takes long.
  const isComposed = withLineFeeds(raw.slice(start)) !== text;
  let shift = start;
  for (const { 0: piece, index: at } of raw.matchAll(isComposed ? PIECE : CRLF)) {
    if (at < start) continue;
    const { length } = withLineFeeds(piece).normalize('NFC');
    if (length === piece.length) continue;
    found.push({ start: at - shift, end: at - shift + length, at, raw: piece });
    shift += piece.length - length;
  }
  return found;
}

/** Where the characters of a text are in its file. Asked in ascending order. */
class RawOffsets {
  readonly #longer: readonly Longer[];
  #next = 0;
  #shift: number;

  constructor(raw: string, text: string) {
    this.#longer = longerPieces(raw, text);
    this.#shift = raw.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  }

  of(offset: number): number {
    for (
      let piece = this.#longer[this.#next];
      piece && piece.end <= offset;
      piece = this.#longer[this.#next]
    ) {
      this.#shift += piece.raw.length - (piece.end - piece.start);
      this.#next++;
    }
    return this.#shift + offset;
  }
}

/** How most lines of a file end. */
function lineEndOf(raw: string): string {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const [end] of raw.matchAll(/\r\n?|\n/g)) counts[end as keyof typeof counts]++;
  if (counts['\r\n'] >= counts['\n'] && counts['\r\n'] >= counts['\r'] && counts['\r\n'] > 0) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}
