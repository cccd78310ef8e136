const REFERENCE = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});)/gi;
const [OPEN, CLOSE] = ['<![CDATA[', ']]>'];
/** The longest incomplete mark or reference at the end of a chunk. */
const HELD = 33;

/**
 * Turns ampersands that begin no reference into `&amp;`, except in CDATA sections. An XML parser would take everything up to
 * the next semicolon for an entity's name, and lose it.
 */
export class BareAmpersands {
  readonly #onFound: () => void;
  #inCdata = false;
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
      const mark = this.#inCdata ? CLOSE : OPEN;
      const next = text.indexOf(mark, at);
      const end = next === -1 ? until : Math.min(next, until);
      done += this.#inCdata ? text.slice(at, end) : this.#fixed(text, at, end);
      at = end;
      if (next === -1 || next >= until) break;
      done += mark;
      at = next + mark.length;
      this.#inCdata = !this.#inCdata;
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
