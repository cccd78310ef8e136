import { isAscii, isUtf8 } from 'node:buffer';

/** Bytes of a line, after which it is decoded in parts. */
const LINE_LIMIT = 1 << 20;

/** Reports the encoding of a passage that is in another one than before, with its line. */
export type OnOther = (encoding: string, line: number) => void;

/** Encodings with one byte for each character; in others, a line feed may be part of one. */
const SINGLE_BYTE = /^(?:utf-8$|windows-|iso-8859-|koi8-|macintosh$|x-mac-|ibm866$)/;
const LINE_FEED = 0x0a;
const MARK = Buffer.from('\ufeff');

/**
 * Decodes a stream line by line. Files that were put together from several sources declare one encoding, and have lines in another: a
 * line that is UTF-8 is read as that, every other in the declared encoding, or else in Windows-1252. No character is lost.
 */
export class LineDecoder {
  readonly #declared: string;
  /** The encoding of lines that are not UTF-8. */
  readonly #other: string;
  readonly #onOther: OnOther;
  readonly #whole: TextDecoder | undefined;
  #rest: Buffer = Buffer.alloc(0);
  #line = 1;
  #isBegun = false;
  #current: string;

  constructor(declared: string, onOther: OnOther) {
    this.#declared = declared;
    this.#other = declared === 'utf-8' ? 'windows-1252' : declared;
    this.#onOther = onOther;
    this.#current = declared;
    if (!SINGLE_BYTE.test(declared)) this.#whole = new TextDecoder(declared);
  }

  decode(chunk: Buffer): string {
    if (this.#whole) return this.#checked(this.#whole.decode(chunk, { stream: true }));
    const bytes = this.#withoutMark(this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]));
    const cut = bytes.lastIndexOf(LINE_FEED) + 1 || (bytes.length > LINE_LIMIT ? safeCut(bytes) : 0);
    this.#rest = bytes.subarray(cut);
    return this.#lines(bytes.subarray(0, cut));
  }

  end(): string {
    return this.#whole ? this.#checked(this.#whole.decode()) : this.#lines(this.#rest);
  }

  /** The byte order mark is no character of the text. */
  #withoutMark(bytes: Buffer): Buffer {
    if (this.#isBegun || bytes.length < MARK.length) return bytes;
    this.#isBegun = true;
    return bytes.subarray(0, MARK.length).equals(MARK) ? bytes.subarray(MARK.length) : bytes;
  }

  #lines(bytes: Buffer): string {
    if (this.#current === 'utf-8' && this.#declared === 'utf-8' && isUtf8(bytes)) {
      for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) this.#line++;
      return bytes.toString('utf8');
    }
    let text = '';
    for (let start = 0; start < bytes.length;) {
      const end = bytes.indexOf(LINE_FEED, start) + 1 || bytes.length;
      text += this.#lineOf(bytes.subarray(start, end));
      if (bytes[end - 1] === LINE_FEED) this.#line++;
      start = end;
    }
    return text;
  }

  #lineOf(bytes: Buffer): string {
    if (isAscii(bytes)) return bytes.toString('latin1');
    const text = isUtf8(bytes) ? bytes.toString('utf8') : undefined;
    const isLikely = text !== undefined && (this.#current === 'utf-8' || isEuropean(text) || isLong(text));
    this.#tell(isLikely ? 'utf-8' : this.#other);
    return isLikely ? text : mixed(bytes, this.#other);
  }

  #tell(encoding: string): void {
    if (encoding !== this.#current) this.#onOther(encoding, this.#line);
    this.#current = encoding;
  }

  /** A character that a declared encoding of several bytes does not have. */
  #checked(text: string): string {
    if (text.includes('\ufffd') && this.#current === this.#declared) {
      this.#current = '';
      this.#onOther(this.#declared, this.#line);
    }
    return text;
  }
}

/** Where a line that is too long may be cut: after its last ASCII character. */
function safeCut(bytes: Buffer): number {
  let cut = bytes.length;
  while (cut > 0 && (bytes[cut - 1] as number) > 0x7f) cut--;
  return cut || bytes.length;
}

/** A sequence of bytes that may be a character in UTF-8. */
const SEQUENCE = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

/**
 * A line in two encodings. „Spaß“ in Windows-1252 has two bytes that are also a letter of NKo in UTF-8, so only characters that
 * European texts use count as UTF-8.
 */
function mixed(bytes: Buffer, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  const decode = (latin: string): string => decoder.decode(Buffer.from(latin, 'latin1'));
  const raw = bytes.toString('latin1');
  let [text, from] = ['', 0];
  for (const { 0: sequence, index } of raw.matchAll(SEQUENCE)) {
    const part = Buffer.from(sequence, 'latin1');
    if (!isUtf8(part) || !isEuropean(part.toString('utf8'))) continue;
    text += decode(raw.slice(from, index)) + part.toString('utf8');
    from = index + sequence.length;
  }
  return text + decode(raw.slice(from));
}

/** Whether a text has so many characters beyond ASCII that it cannot be UTF-8 by chance. */
const isLong = (text: string): boolean => (text.match(/[^\0-\u007f]/gu)?.length ?? 0) > 3;

/** Latin, Greek and Cyrillic letters, punctuation, symbols and emoji. */
const isEuropean = (text: string): boolean =>
  /^[\0-\u052f\u1e00-\u1eff\u2000-\u2bff\ufb00-\ufb06\ufe0f\ufeff\u{1f000}-\u{1faff}]*$/u.test(text);
