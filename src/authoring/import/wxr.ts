import { basename } from 'node:path';
import { localDate } from './dates.ts';
import { detached } from './detached.ts';
import { textPieces } from './encoded-stream.ts';
import { plainText } from './html-text.ts';
import type { Mapping } from './mapping.ts';
import { mappedOwn } from './own-fields.ts';
import { emptyPost, type Post, type PostImage, type Report, type Source } from './post.ts';
import { type Item, ItemReader, TOO_LARGE } from './wxr-items.ts';

/** Characters without markup, after which a file counts as no export. */
const SILENCE_LIMIT = 64_000_000;

const STATUS: Readonly<Record<string, Post['status']>> = {
  publish: 'published',
  future: 'scheduled',
  draft: 'draft',
  pending: 'draft',
  private: 'draft',
};

/** WordPress's export, WXR 1.0 to 1.2 (an RSS extension), read as a stream. */
export class WxrSource implements Source {
  readonly #files: readonly string[];
  readonly #fields: Mapping['fields'];
  readonly #attachments = new Map<string, PostImage>();
  readonly #authors = new Map<string, string>();
  #origin: string | undefined;

  constructor(files: readonly string[], { fields }: Pick<Mapping, 'fields'>) {
    [this.#files, this.#fields] = [files, fields];
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
      own: mappedOwn(this.#fields, (key) => (item.meta.get(key) ?? []).map((text) => plainText(text))),
      addresses: addressesOf(get, item),
      image: thumbnail === undefined ? undefined : { ...NO_IMAGE, src: `#${thumbnail}` },
    };
  }
}

const NO_IMAGE: PostImage = { src: '', alt: '', title: '', caption: '', credit: '' };

/** Drafts have no date yet; the day of the last change counts. */
function dateOf(get: (field: string) => string): string {
  return localDate(get('wp:post_date')) || localDate(get('wp:post_modified')) || localDate(get('pubDate'));
}

/** The link, the guid if it is a URL, and every former name that WordPress recorded. */
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
