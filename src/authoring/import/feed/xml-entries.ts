import type { SaxesTagPlain } from 'saxes';
import { escapeHtml } from '../../../markdown/escape-html.ts';
import { XmlStream } from '../text/xml-stream.ts';
import { EntryFields } from './entry-fields.ts';
import type { FeedEntry } from './feed-entry.ts';

/** Characters of one field; no article is longer. */
const FIELD_LIMIT = 10_000_000;
const ENTRY = /^(?:item|(?:atom:)?entry)$/;

/**
 * Splits RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom 1.0 into entries as the text arrives. Elements of other namespaces count by their usual
 * prefixes: `content`, `dc`, `media`. Entities that a document declares are not expanded.
 */
export class XmlEntries {
  /** Address of the site that the feed belongs to. */
  site: string | undefined;
  readonly #stream: XmlStream;
  readonly #onProblem: (problem: string) => void;
  #done: FeedEntry[] = [];
  #fields: EntryFields | undefined;
  #text = '';
  /** Names of the open elements. */
  readonly #open: string[] = [];
  /** The number of open elements outside of an XHTML text that is being read. */
  #xhtml: number | undefined;

  constructor(onProblem: (problem: string) => void) {
    this.#onProblem = onProblem;
    this.#stream = new XmlStream({
      onOpen: (tag) => {
        this.#start(tag);
      },
      onClose: (name) => {
        this.#end(name);
      },
      onText: (text) => {
        if (this.#text.length <= FIELD_LIMIT)
          this.#text += this.#xhtml === undefined ? text : escapeHtml(text);
      },
      onProblem,
    });
  }

  get silence(): number {
    return this.#stream.silence;
  }

  /** The entries that this chunk completes. */
  read(piece: string): FeedEntry[] {
    this.#stream.write(piece);
    return this.#taken();
  }

  /** The entries that the end of the stream completes. Reports a document that does not end; its last entry is lost. */
  end(): FeedEntry[] {
    this.#stream.end();
    return this.#taken();
  }

  #taken(): FeedEntry[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #start({ name, attributes, isSelfClosing }: SaxesTagPlain): void {
    if (this.#xhtml !== undefined) this.#text += startTag(name, attributes);
    else {
      this.#text = '';
      if (ENTRY.test(name)) this.#fields = new EntryFields();
      else this.#fields?.start(name, attributes);
      if (!this.#fields) this.#siteLink(name, attributes);
      if (attributes['type'] === 'xhtml' && !isSelfClosing) this.#xhtml = this.#open.length;
    }
    this.#open.push(name);
  }

  #end(name: string): void {
    this.#open.pop();
    if (this.#xhtml !== undefined && this.#open.length > this.#xhtml) {
      if (!/^(?:br|img|hr|wbr|source|input|col|area)$/.test(name)) this.#text += `</${name}>`;
      return;
    }
    this.#xhtml = undefined;
    const text = this.#text;
    this.#text = '';
    if (text.length > FIELD_LIMIT) this.#onProblem(`${name}: > ${FIELD_LIMIT}`);
    else if (ENTRY.test(name) && this.#fields) {
      this.#done.push(this.#fields.entry);
      this.#fields = undefined;
    } else if (this.#fields) this.#fields.end(name, text);
    else if (name === 'link' && text.trim() !== '' && this.#open.at(-1) === 'channel')
      this.site ??= text.trim();
  }

  #siteLink(name: string, { rel = 'alternate', href }: SaxesTagPlain['attributes']): void {
    if (name === 'link' && rel === 'alternate' && href !== undefined) this.site ??= href;
  }
}

const startTag = (name: string, attributes: SaxesTagPlain['attributes']): string =>
  `<${name}${Object.entries(attributes)
    .filter(([key]) => !key.startsWith('xmlns'))
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join('')}>`;
