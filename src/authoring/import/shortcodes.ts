import type { Effect } from './effect.ts';
import type { PostImage } from './post.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';

/** What the expansion of shortcodes needs to know about the post. */
export interface ShortcodeContext {
  attachment: (id: string) => PostImage | undefined;
  onLoss: (name: string, example: string, effect?: Effect) => void;
}

const CODE = /\[(\/?)([a-z][\w-]*)((?:\s+[^\]]*?)?)(\/?)\]/gi;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))/g;

/**
 * Expands WordPress's shortcodes to HTML: captions become figures, galleries images, embeds links. An unknown shortcode
 * loses its brackets and keeps its text. Only names that look like shortcodes count: „[sic]“ and „[…]“ stay.
 */
export function expandShortcodes(html: string, context: ShortcodeContext): string {
  const captions = html.replace(
    /\[caption([^\]]*)\]([\s\S]*?)\[\/caption\]/gi,
    (_all, attributes: string, content: string) => captionOf(attributes, content),
  );
  const embeds = captions.replace(
    /\[(embed|youtube|vimeo|audio|video)([^\]]*)\](?:\s*(https?:[^\s[]+)\s*\[\/\1\])?/gi,
    (all: string, name: string, attributes: string, url?: string) => {
      const target = url ?? /https?:[^\s"'\]]+/.exec(attributes)?.[0];
      context.onLoss(name.toLowerCase(), all);
      return target === undefined ? '' : `<p><a href="${escapeHtml(target)}">${escapeHtml(target)}</a></p>`;
    },
  );
  return embeds.replace(
    CODE,
    (all: string, slash: string, name: string, attributes: string, selfClosing: string) => {
      if (name.toLowerCase() === 'gallery') return galleryOf(attributes, context);
      const isCode =
        slash === '/' || selfClosing === '/' || /=/.test(attributes) || embeds.includes(`[/${name}]`);
      if (!isCode) return all;
      if (slash === '') context.onLoss(name.toLowerCase(), all);
      return '';
    },
  );
}

function captionOf(attributes: string, content: string): string {
  const image = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(content);
  const text = attributesOf(attributes).get('caption') ?? image?.[2] ?? '';
  return image
    ? `\n\n<figure>${image[1] as string}<figcaption>${text.trim()}</figcaption></figure>\n\n`
    : content;
}

function galleryOf(attributes: string, { attachment, onLoss }: ShortcodeContext): string {
  const ids =
    attributesOf(attributes)
      .get('ids')
      ?.split(/\s*,\s*/) ?? [];
  if (ids.length === 0) onLoss('gallery', `[gallery${attributes}]`);
  const figures = ids.map((id) => {
    const image = attachment(id);
    if (!image) onLoss('gallery', `#${id}`);
    const { src, alt, caption } = image ?? { src: '', alt: '', caption: '' };
    return image
      ? `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`
      : '';
  });
  return `\n\n${figures.join('\n\n')}\n\n`;
}

const attributesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name, double, single, bare]) => [
      name as string,
      double ?? single ?? bare ?? '',
    ]),
  );
