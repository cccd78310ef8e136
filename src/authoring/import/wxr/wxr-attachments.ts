import { detached } from '../text/detached.ts';
import { plainText } from '../text/html-text.ts';
import type { PostImage } from '../post.ts';
import type { Item } from './wxr-items.ts';

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|svg)(?:\?.*)?$/i;

interface Attachment extends PostImage {
  id: number;
  /** Its place among those of the post that it was uploaded to. */
  order: number;
}

/** The uploads of an export, by their number and by the post that they were uploaded to. */
export class WxrAttachments {
  readonly #byId = new Map<string, Attachment>();
  readonly #byPost = new Map<string, Attachment[]>();

  /** Texts pass through `repair`, since they reach articles without their item. */
  add(id: string, item: Item, repair: (text: string) => string): void {
    if (this.#byId.has(id)) return; // the second reading
    const attachment = detached({
      ...imageOf(item, repair),
      id: Number(id),
      order: Number(field(item, 'wp:menu_order')),
    });
    this.#byId.set(detached(id), attachment);
    const post = field(item, 'wp:post_parent');
    const others = this.#byPost.get(post);
    if (others) others.push(attachment);
    else if (Number(post) > 0) this.#byPost.set(detached(post), [attachment]);
  }

  image = (id: string): PostImage | undefined => this.#byId.get(id);

  /** The pictures that were uploaded to a post, in WordPress's order. */
  of = (post: string): PostImage[] =>
    (this.#byPost.get(post) ?? [])
      .filter(({ src }) => PICTURE.test(src))
      .sort((a, b) => a.order - b.order || a.id - b.id);
}

const field = ({ fields }: Item, name: string): string => fields.get(name)?.trim() ?? '';

function imageOf(item: Item, repair: (text: string) => string): PostImage {
  const text = (name: string): string => repair(plainText(field(item, name)));
  const meta = (key: string): string => repair(plainText(item.meta.get(key)?.[0] ?? ''));
  return {
    src: field(item, 'wp:attachment_url'),
    alt: meta('_wp_attachment_image_alt'),
    title: text('title'),
    caption: text('excerpt:encoded'),
    credit: meta('credit'),
  };
}
