import { basename } from 'node:path';
import { blockFootnotes } from '../body/block-footnotes.ts';
import { withReusableBlocks } from '../body/blocks.ts';
import { type DateReading, pairedDate, type PostDate, postDate } from '../text/dates.ts';
import { detached } from '../text/detached.ts';
import { textPieces } from '../text/encoded-stream.ts';
import { plainText } from '../text/html-text.ts';
import type { Mapping } from '../mapping.ts';
import { mappedOwn } from '../own-fields.ts';
import { ReadProgress } from '../read-progress.ts';
import { emptyPost, type Post, type PostImage, type Report, type Source } from '../post.ts';
import { repairedText } from '../text/repaired-posts.ts';
import { WxrAttachments } from './wxr-attachments.ts';
import { WxrChannel } from './wxr-channel.ts';
import { detailsOf } from './wxr-details.ts';
import { type Item, ItemReader, TOO_LARGE } from './wxr-items.ts';
import { termsOf } from './wxr-terms.ts';

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
  readonly progress: ReadProgress;
  readonly #files: readonly string[];
  readonly #mapping: Pick<Mapping, 'fields'> & DateReading;
  readonly #channel = new WxrChannel();
  readonly #attachments = new WxrAttachments();
  /** Contents of reusable blocks by number. */
  readonly #blocks = new Map<string, string>();

  constructor(files: readonly string[], mapping: Pick<Mapping, 'fields'> & DateReading) {
    [this.#files, this.#mapping] = [files, mapping];
    this.progress = new ReadProgress(files, 'bytes');
  }

  origin = (): string | undefined => this.#channel.origin();
  identity = (): string | undefined => this.#channel.origin();
  parentTerm = (name: string): string | undefined => this.#channel.parentOf(name);
  attachment = (id: string): PostImage | undefined => this.#attachments.image(id);
  attachedTo = (post: string): PostImage[] => this.#attachments.of(post);

  async *posts(report: Report): AsyncGenerator<Post> {
    this.progress.done = 0;
    for (const file of this.#files) {
      const name = basename(file);
      const reader = new ItemReader(this.#channel, (problem) => {
        report('malformed', problem, name);
      });
      const onOther = (encoding: string, line: number): void => {
        report('encoding', encoding, `${name}:${line}`);
      };
      for await (const piece of textPieces(file, onOther, this.progress)) {
        for (const item of reader.read(piece)) yield this.#post(item, name, report);
        if (reader.silence > SILENCE_LIMIT) {
          report('too-large', `${SILENCE_LIMIT}`, name);
          break;
        }
      }
      for (const item of reader.end()) yield this.#post(item, name, report);
    }
  }

  #post(item: Item, name: string, report: Report): Post {
    const get = (field: string): string => item.fields.get(field)?.trim() ?? '';
    const [id, kind] = [get('wp:post_id'), get('wp:post_type') || 'post'];
    // Tools that write exports of their own leave the number out.
    const place = `${name}#${id || get('wp:post_name') || get('link')}`;
    if (item.fields.has(TOO_LARGE)) report('too-large', get(TOO_LARGE), place);
    this.#remember(kind, id, item, (text) => repairedText(text, place, report));
    const thumbnail = item.meta.get('_thumbnail_id')?.[0];
    return {
      ...emptyPost(`${get('guid')}|${id}`, place),
      kind,
      status: STATUS[get('wp:status')] ?? 'none',
      locked: get('wp:post_password') !== '',
      title: plainText(get('title')),
      kicker: plainText(item.meta.get('kicker')?.[0] ?? ''),
      ...dateOf(get, this.#mapping),
      name: get('wp:post_name'),
      id: Number(id) || undefined,
      teaser: plainText(get('excerpt:encoded')),
      body: withReusableBlocks(get('content:encoded'), this.#blocks),
      ...termsOf(item, get('dc:creator'), this.#channel.authorOf),
      own: mappedOwn(this.#mapping.fields, (key) =>
        (item.meta.get(key) ?? []).map((text) => plainText(text)),
      ),
      addresses: addressesOf(get, item),
      footnotes: blockFootnotes(item.meta.get('footnotes')?.[0]),
      image: thumbnail === undefined ? undefined : { ...NO_IMAGE, src: `#${thumbnail}` },
      comments: item.comments,
      ...detailsOf(item),
    };
  }

  /** Keeps what posts refer to. */
  #remember(kind: string, id: string, item: Item, repair: (text: string) => string): void {
    if (kind === 'attachment') this.#attachments.add(id, item, repair);
    if (kind === 'wp_block')
      this.#blocks.set(detached(id), detached(item.fields.get('content:encoded') ?? ''));
    // Authors without a login, of the plugin Co-Authors Plus.
    if (kind === 'guest-author')
      this.#channel.addAuthor(
        item.meta.get('cap-user_login')?.[0] ?? '',
        plainText(item.meta.get('cap-display_name')?.[0] ?? item.fields.get('title') ?? ''),
      );
  }
}

const NO_IMAGE: PostImage = { src: '', alt: '', title: '', caption: '', credit: '' };

/** Drafts have no date yet; the day of the last change counts. */
function dateOf(get: (field: string) => string, reading: DateReading): PostDate {
  const given = pairedDate(get('wp:post_date'), get('wp:post_date_gmt'), reading);
  if (given.date !== '') return given;
  const changed = pairedDate(get('wp:post_modified'), get('wp:post_modified_gmt'), reading);
  return changed.date === '' ? postDate(get('pubDate'), reading) : changed;
}

/** The link, the guid if it is a URL, and every former name that WordPress recorded. */
function addressesOf(get: (field: string) => string, { meta }: Item): string[] {
  const link = get('link');
  const old = (meta.get('_wp_old_slug') ?? []).map((slug) => link.replace(/[^/]+\/?$/, `${slug}/`));
  const guid = /^https?:/.test(get('guid')) ? [get('guid')] : [];
  return [link, ...old, ...guid].filter((address) => address !== '');
}
