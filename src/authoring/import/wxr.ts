import { basename } from 'node:path';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { BareAmpersands } from './bare-ampersands.ts';
import { localDate } from './dates.ts';
import { detached } from './detached.ts';
import { textPieces } from './encoded-stream.ts';
import { plainText } from './html-text.ts';
import { emptyPost, type Post, type PostImage, type Report, type Source } from './post.ts';

/** Characters of one field; no article is longer. */
const FIELD_LIMIT = 10_000_000;
/** Characters without any markup, after which a file is no export. */
const SILENCE_LIMIT = 64_000_000;

/** The fields of one `<item>`, by element name; what may stand there several times is a list. */
interface Item {
  fields: Map<string, string>;
  terms: { domain: string; name: string }[];
  meta: Map<string, string[]>;
}

const STATUS: Readonly<Record<string, Post['status']>> = {
  publish: 'published',
  future: 'scheduled',
  draft: 'draft',
  pending: 'draft',
  private: 'draft',
};

/** WordPress's export, WXR 1.0 to 1.2: RSS with elements of its own, read as a stream. */
export class WxrSource implements Source {
  readonly #files: readonly string[];
  readonly #attachments = new Map<string, PostImage>();
  readonly #authors = new Map<string, string>();
  #origin: string | undefined;

  constructor(files: readonly string[]) {
    this.#files = files;
  }

  origin = (): string | undefined => this.#origin;

  attachment = (id: string): PostImage | undefined => this.#attachments.get(id);

  async *posts(report: Report): AsyncGenerator<Post> {
    for (const file of this.#files) {
      const name = basename(file);
      const reader = new ItemReader((problem) => {
        report('malformed', problem, name);
      });
      const onGuess = (encoding: string): void => {
        report('encoding', encoding, name);
      };
      for await (const piece of textPieces(file, onGuess)) {
        for (const item of reader.read(piece)) yield this.#post(item, name, report);
        if (reader.silence > SILENCE_LIMIT) {
          report('too-large', `${SILENCE_LIMIT}`, name);
          break;
        }
      }
      for (const item of reader.end()) yield this.#post(item, name, report);
      this.#origin ??= reader.channel.get('wp:base_blog_url') ?? reader.channel.get('wp:base_site_url');
      for (const [login, shown] of detached([...reader.authors])) this.#authors.set(login, shown);
    }
  }

  #post(item: Item, name: string, report: Report): Post {
    const get = (field: string): string => item.fields.get(field)?.trim() ?? '';
    const id = get('wp:post_id');
    const place = `${name}#${id}`;
    if (item.fields.has(TOO_LARGE)) report('too-large', get(TOO_LARGE), place);
    if (get('wp:post_type') === 'attachment')
      this.#attachments.set(detached(id), detached(attachmentOf(item)));
    const terms = (domain: string) =>
      item.terms.filter((term) => term.domain === domain).map((term) => plainText(term.name));
    const author = get('dc:creator');
    const thumbnail = item.meta.get('_thumbnail_id')?.[0];
    return {
      ...emptyPost(`${get('guid')}|${id}`, place),
      kind: get('wp:post_type') || 'post',
      status: STATUS[get('wp:status')] ?? 'none',
      locked: get('wp:post_password') !== '',
      title: plainText(get('title')),
      kicker: plainText(item.meta.get('kicker')?.[0] ?? ''),
      date: dateOf(get),
      name: get('wp:post_name'),
      id: Number(id) || undefined,
      teaser: plainText(get('excerpt:encoded')),
      body: get('content:encoded'),
      categories: terms('category'),
      tags: terms('post_tag'),
      authors: author === '' ? [] : [this.#authors.get(author) ?? author],
      addresses: addressesOf(get, item),
      image: thumbnail === undefined ? undefined : { ...NO_IMAGE, src: `#${thumbnail}` },
    };
  }
}

const NO_IMAGE: PostImage = { src: '', alt: '', title: '', caption: '', credit: '' };
const TOO_LARGE = 'too-large';

/** A draft has no date of its own yet; then the day of its last change counts. */
function dateOf(get: (field: string) => string): string {
  return localDate(get('wp:post_date')) || localDate(get('wp:post_modified')) || localDate(get('pubDate'));
}

/** The link, the guid where it is one, and every name that WordPress remembers. */
function addressesOf(get: (field: string) => string, { meta }: Item): string[] {
  const link = get('link');
  const old = (meta.get('_wp_old_slug') ?? []).map((slug) => link.replace(/[^/]+\/?$/, `${slug}/`));
  const guid = /^https?:/.test(get('guid')) ? [get('guid')] : [];
  return [link, ...old, ...guid].filter((address) => address !== '');
}

function attachmentOf({ fields, meta }: Item): PostImage {
  const get = (field: string): string => plainText(fields.get(field)?.trim() ?? '');
  return {
    src: fields.get('wp:attachment_url')?.trim() ?? '',
    alt: plainText(meta.get('_wp_attachment_image_alt')?.[0] ?? ''),
    title: get('title'),
    caption: get('excerpt:encoded'),
    credit: plainText(meta.get('credit')?.[0] ?? ''),
  };
}

/** Cuts the stream into items. Entities that a document declares are not expanded: saxes knows XML's five only. */
class ItemReader {
  readonly channel = new Map<string, string>();
  readonly authors = new Map<string, string>();
  /** Characters since the last piece of markup. */
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

  /** The items that are complete after this piece. */
  read(piece: string): Item[] {
    this.silence += piece.length;
    this.#parser.write(this.#ampersands.mend(piece));
    const done = this.#done;
    this.#done = [];
    return done;
  }

  /** The items that the end completes. Says so where the document does not end; the item at its end is lost. */
  end(): Item[] {
    try {
      this.#parser.write(this.#ampersands.mend('', true)).close();
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
