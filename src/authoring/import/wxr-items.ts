import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { BareAmpersands } from './bare-ampersands.ts';
import { plainText } from './html-text.ts';

/** Characters of one field; no article is longer. */
const FIELD_LIMIT = 10_000_000;
/** The field under which an item gives the name of one that was too large. */
export const TOO_LARGE = 'too-large';

/** The fields of one `<item>` by element name; elements that may repeat are lists. */
export interface Item {
  fields: Map<string, string>;
  terms: { domain: string; name: string }[];
  meta: Map<string, string[]>;
}

/** Splits the stream into items. Entities that a document declares are not expanded: saxes only knows XML's five. */
export class ItemReader {
  readonly channel = new Map<string, string>();
  readonly authors = new Map<string, string>();
  /** Characters since the last markup. */
  silence = 0;
  readonly #parser = new SaxesParser();
  readonly #onProblem: (problem: string) => void;
  readonly #ampersands: BareAmpersands;
  #done: Item[] = [];
  #item: Item | undefined;
  #author = '';
  #domain = '';
  #meta = '';
  #text = '';

  constructor(onProblem: (problem: string) => void) {
    this.#onProblem = onProblem;
    this.#ampersands = new BareAmpersands(() => {
      onProblem('bare "&"');
    });
    this.#parser.on('error', ({ message }) => {
      onProblem(message);
    });
    this.#parser.on('opentag', (tag) => {
      this.#open(tag);
    });
    this.#parser.on('closetag', ({ name }) => {
      this.#close(name);
    });
    const onText = (text: string): void => {
      this.silence = 0;
      this.#text += text;
    };
    this.#parser.on('text', onText);
    this.#parser.on('cdata', onText);
  }

  /** The items that this chunk completes. */
  read(piece: string): Item[] {
    this.silence += piece.length;
    this.#parser.write(this.#ampersands.fix(piece));
    const done = this.#done;
    this.#done = [];
    return done;
  }

  /** The items that the end of the stream completes. Reports a document that does not end; its last item is lost. */
  end(): Item[] {
    try {
      this.#parser.write(this.#ampersands.fix('', true)).close();
    } catch (error) {
      this.#onProblem(error instanceof Error ? error.message : String(error));
    }
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    this.silence = 0;
    this.#text = '';
    if (name === 'item') this.#item = { fields: new Map(), terms: [], meta: new Map() };
    if (name === 'category') this.#domain = attributes['domain'] ?? '';
  }

  #close(name: string): void {
    this.silence = 0;
    const text = this.#text;
    this.#text = '';
    const item = this.#item;
    if (!item) this.#channelField(name, text);
    else if (name === 'item') {
      this.#done.push(item);
      this.#item = undefined;
    } else if (name === 'category') item.terms.push({ domain: this.#domain, name: text.trim() });
    else if (name === 'wp:meta_key') this.#meta = text.trim();
    else if (name === 'wp:meta_value')
      item.meta.set(this.#meta, [...(item.meta.get(this.#meta) ?? []), text.trim()]);
    else if (text.length > FIELD_LIMIT) item.fields.set(TOO_LARGE, name);
    else if (!item.fields.has(name)) item.fields.set(name, text);
  }

  #channelField(name: string, text: string): void {
    if (name === 'wp:author_login') this.#author = text.trim();
    else if (name === 'wp:author_display_name') this.authors.set(this.#author, plainText(text));
    else if (name.startsWith('wp:base_')) this.channel.set(name, text.trim());
  }
}
