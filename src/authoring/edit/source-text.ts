import { existsSync, readFileSync } from 'node:fs';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { BYTE_ORDER_MARK, decode, withLineFeeds } from '../../loader/content-text.ts';
import type { Edit, Span } from '../finding.ts';

/**
 * A content file that is being edited: its text as the whole program reads it, and the file as it is. Edits refer to the
 * text; the file keeps its byte order mark and, outside of the edited places, every line end and accent.
 */
export class SourceText {
  /** See `decode`. */
  readonly text: string;
  readonly #raw: string;

  private constructor(raw: string, text: string) {
    [this.#raw, this.text] = [raw, text];
  }

  /** Undefined if the bytes are not UTF-8. */
  static of(content: Buffer): SourceText | undefined {
    const text = decode(content);
    return text === undefined ? undefined : new SourceText(content.toString('utf8'), text);
  }

  /** A missing file is an empty one. */
  static read(path: string): SourceText | undefined {
    return SourceText.of(existsSync(path) ? readFileSync(path) : Buffer.alloc(0));
  }

  /** Replaces spans of the text, which must not overlap. New lines end like most lines of the file. */
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

  /** Replaces the whole text; a common beginning and end stay untouched. */
  rewritten(text: string): SourceText {
    return text === this.text ? this : this.edited([{ start: 0, end: this.text.length, text }]);
  }

  /** Letters with accents that are one character in the text but several in the file, with the latter form. */
  decomposed(): (Span & { found: string })[] {
    return longerPieces(this.#raw, this.text)
      .filter(({ raw }) => !raw.startsWith('\r'))
      .map(({ start, end, raw }) => ({ start, end, found: raw }));
  }

  /** The first line end that differs from the file's first one, or that is obsolete (CR). */
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

/** Replaces spans of a text, in ascending order. */
function spliced(text: string, edits: readonly Edit[]): string {
  let result = '';
  let offset = 0;
  for (const edit of edits) {
    result = joined(joined(result, text.slice(offset, edit.start)), edit.text);
    offset = edit.end;
  }
  return joined(result, text.slice(offset));
}

/** A line that ends with CR and an empty one that ends with LF remain two lines. */
const joined = (left: string, right: string): string =>
  left.endsWith('\r') && right.startsWith('\n') ? `${left}\r${right}` : left + right;

/** An edit reduced to what differs. An edit that changes nothing writes its span anew. */
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

/** Parts of a file that may have another form in its text, and everything between them. */
const PIECE = /\r\n|[\u1100-\u11ff\uac00-\ud7a3]+|\P{M}\p{M}*|\p{M}+/gsu;
const CRLF = /\r\n/g;

/** A part of a file that is longer than in the text. */
interface Longer extends Span {
  /** Index in the file. */
  at: number;
  raw: string;
}

function longerPieces(raw: string, text: string): Longer[] {
  const start = raw.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const found: Longer[] = [];
  // Combining accents are rare, and finding them is slow.
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

/** Maps indexes of a text to those of its file, in ascending order. */
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

function lineEndOf(raw: string): string {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const [end] of raw.matchAll(/\r\n?|\n/g)) counts[end as keyof typeof counts]++;
  if (counts['\r\n'] >= counts['\n'] && counts['\r\n'] >= counts['\r'] && counts['\r\n'] > 0) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}
