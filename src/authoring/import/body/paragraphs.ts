/** Elements that WordPress' `wpautop` takes for blocks. All others stand within paragraphs. */
const BLOCK =
  /^(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary)$/i;
/** A comment, an element whose text stays as it is, or a tag. */
const MARKUP =
  /<!--[^]*?-->|<(pre|script|style|svg)\b[^]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
const EMPTY_LINE = /\n[ \t\u00a0]*\n\s*/;
const BREAKS = /(?:<br\s*\/?>\s*){2,}/gi;

/**
 * Marks up the paragraphs of text as WordPress's classic editor stores it, as its filter `wpautop` is documented: an empty line, or two
 * `<br>`, end a paragraph, a line end is a line break. Text directly behind the start of a block stays in it; an empty line within makes
 * paragraphs there too. `@wordpress/autop` is the reference in the tests.
 */
export function withParagraphs(html: string): string {
  const writer = new Writer();
  const text = html.replace(/\r\n?/g, '\n');
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    const [markup, verbatim, slash, name] = match;
    writer.inline(text.slice(end, match.index));
    end = match.index + markup.length;
    const tagName = verbatim ?? name ?? '';
    if (!BLOCK.test(tagName)) writer.inline(markup, tagName.toLowerCase() !== 'br');
    else if (verbatim !== undefined || slash === '/' || /^hr$/i.test(tagName)) writer.block(markup);
    else writer.open(markup, tagName.toLowerCase());
  }
  writer.inline(text.slice(end));
  return writer.end();
}

/** Stands for the piece of markup with this number, so that lines are counted outside of tags only. */
const PLACEHOLDER = /\u0001(\d+)\u0001/g;

class Writer {
  #written = '';
  /** What stands between two tags of blocks. */
  #run = '';
  readonly #markup: string[] = [];
  /** Whether a run belongs to the block whose start it follows. */
  #isInside = false;

  inline(text: string, isMarkup = false): void {
    this.#run += isMarkup ? `\u0001${this.#markup.push(text) - 1}\u0001` : text;
  }

  open(tag: string, tagName: string): void {
    this.block(tag);
    this.#isInside = tagName !== 'blockquote';
  }

  /** A block that holds no text of ours, or the end of one. */
  block(markup: string): void {
    this.#flush();
    this.#written += markup;
    this.#isInside = false;
  }

  end(): string {
    this.#flush();
    return this.#written;
  }

  #flush(): void {
    const pieces = this.#run.replace(BREAKS, '\n\n').split(EMPTY_LINE);
    for (const [index, piece] of pieces.entries()) {
      const text = piece.trim();
      const content = this.#restored(text.replace(/(?<!<br\s*\/?>)[ \t]*\n/gi, '<br>\n'));
      const isParagraph = (index > 0 || !this.#isInside) && !isInvisible(content);
      this.#written += isParagraph ? `<p>${content}</p>\n` : content;
    }
    this.#run = '';
  }

  #restored(text: string): string {
    return text.replace(PLACEHOLDER, (_all, index: string) => this.#markup[Number(index)] as string);
  }
}

const isInvisible = (html: string): boolean => html.replace(/<!--[^]*?-->/g, '').trim() === '';
