import type { SaxesTagPlain } from 'saxes';
import { XmlStream } from '../text/xml-stream.ts';
import type { WxrChannel } from './wxr-channel.ts';

/** Characters of one field; no article is longer. */
const FIELD_LIMIT = 10_000_000;
/** The field under which an item gives the name of one that was too large. */
export const TOO_LARGE = 'too-large';
/** Elements of the channel that the import needs, and whose fields are within them. */
const CHANNEL = /^wp:(?:author|category)$/;

/** The fields of one `<item>` by element name; elements that may repeat are lists. */
export interface Item {
  fields: Map<string, string>;
  /** `slug` is empty where the export lacks it. */
  terms: { domain: string; name: string; slug: string }[];
  meta: Map<string, string[]>;
  /** Number of comments that readers saw. */
  comments: number;
}

/** Splits the stream into items. */
export class ItemReader {
  readonly #stream: XmlStream;
  readonly #channel: WxrChannel;
  #done: Item[] = [];
  #item: Item | undefined;
  /** The fields of an element of the channel, or of a comment. */
  #within: Map<string, string> | undefined;
  #domain = '';
  #slug = '';
  #meta = '';
  #text = '';

  constructor(channel: WxrChannel, onProblem: (problem: string) => void) {
    this.#channel = channel;
    this.#stream = new XmlStream({
      onOpen: (tag) => {
        this.#open(tag);
      },
      onClose: (name) => {
        this.#close(name);
      },
      onText: (text) => {
        this.#text += text;
      },
      onProblem,
    });
  }

  get silence(): number {
    return this.#stream.silence;
  }

  /** The items that this chunk completes. */
  read(piece: string): Item[] {
    this.#stream.write(piece);
    return this.#taken();
  }

  /** The items that the end of the stream completes. Reports a document that does not end; its last item is lost. */
  end(): Item[] {
    this.#stream.end();
    return this.#taken();
  }

  #taken(): Item[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    this.#text = '';
    if (name === 'item') this.#item = { fields: new Map(), terms: [], meta: new Map(), comments: 0 };
    if (name === 'category') {
      this.#domain = attributes['domain'] ?? '';
      this.#slug = attributes['nicename'] ?? '';
    }
    if (name === 'wp:comment' || (!this.#item && CHANNEL.test(name))) this.#within = new Map();
  }

  #close(name: string): void {
    const text = this.#text;
    this.#text = '';
    const item = this.#item;
    if (!item) this.#closeInChannel(name, text);
    else if (name === 'wp:comment') {
      if (isSeen(this.#within)) item.comments++;
      this.#within = undefined;
    } else if (this.#within) this.#within.set(name, text);
    else if (name === 'item') {
      this.#done.push(item);
      this.#item = undefined;
    } else if (name === 'category')
      item.terms.push({ domain: this.#domain, name: text.trim(), slug: this.#slug });
    else if (name === 'wp:meta_key') this.#meta = text.trim();
    else if (name === 'wp:meta_value') {
      const values = item.meta.get(this.#meta);
      if (values) values.push(text.trim());
      else item.meta.set(this.#meta, [text.trim()]);
    } else if (text.length > FIELD_LIMIT) item.fields.set(TOO_LARGE, name);
    else if (!item.fields.has(name)) item.fields.set(name, text);
  }

  #closeInChannel(name: string, text: string): void {
    if (CHANNEL.test(name)) {
      this.#channel.add(name, this.#within ?? new Map());
      this.#within = undefined;
    } else if (this.#within) this.#within.set(name, text);
    else if (name.startsWith('wp:base_')) this.#channel.add(name, new Map([[name, text]]));
  }
}

/** Comments wait for approval; pingbacks are links from elsewhere. */
const isSeen = (comment: ReadonlyMap<string, string> | undefined): boolean =>
  comment?.get('wp:comment_approved')?.trim() === '1' &&
  !/^(?:pingback|trackback)$/.test(comment.get('wp:comment_type')?.trim() ?? '');
