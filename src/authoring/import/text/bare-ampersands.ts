const REFERENCE = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});)/gi;
/** The beginnings of sections in which an ampersand stands for itself. */
const SECTION = /<!\[CDATA\[|<!--/g;
/** The longest incomplete mark or reference at the end of a chunk. */
const HELD = 33;

/**
 * Turns ampersands that begin no reference into `&amp;`, except in CDATA sections and comments. An XML parser would take everything up to
 * the next semicolon for an entity's name, and lose it.
 */
export class BareAmpersands {
  readonly #onFound: () => void;
  /** The end of the section that the text is in. */
  #close: string | undefined;
  #rest = '';

  constructor(onFound: () => void) {
    this.#onFound = onFound;
  }

  /** Returns the text that later chunks cannot change. */
  fix(piece: string, isLast = false): string {
    const text = this.#rest + piece;
    const until = isLast ? text.length : Math.max(0, text.length - HELD);
    let done = '';
    let at = 0;
    while (at < until) {
      const section = this.#close === undefined ? nextSection(text, at) : undefined;
      const mark = this.#close ?? section?.open ?? '';
      const next = this.#close === undefined ? (section?.index ?? -1) : text.indexOf(this.#close, at);
      const end = next === -1 ? until : Math.min(next, until);
      done += this.#close === undefined ? this.#fixed(text, at, end) : text.slice(at, end);
      at = end;
      if (next === -1 || next >= until) break;
      done += mark;
      at = next + mark.length;
      this.#close = section?.close;
    }
    this.#rest = text.slice(at);
    return done;
  }

  /** Looks past `end`, where a reference may continue. */
  #fixed(text: string, start: number, end: number): string {
    const part = text.slice(start, end);
    if (!part.includes('&')) return part;
    return part.replace(REFERENCE, (sign, offset: number) => {
      REFERENCE.lastIndex = 0;
      if (/^&(?:#\w{1,8}|\w{2,31});/.test(text.slice(start + offset, start + offset + HELD))) return sign;
      this.#onFound();
      return '&amp;';
    });
  }
}

/** The section that begins first. */
function nextSection(text: string, from: number): { index: number; open: string; close: string } | undefined {
  SECTION.lastIndex = from;
  const found = SECTION.exec(text);
  return found
    ? { index: found.index, open: found[0], close: found[0] === '<!--' ? '-->' : ']]>' }
    : undefined;
}
