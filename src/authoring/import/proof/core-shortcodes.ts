import type { PostImage, Source } from '../post.ts';
import { escapeHtml } from '../../../markdown/escape-html.ts';

const CAPTION = /\[(wp_)?caption\b([^\]]*)\]([^]*?)\[\/(?:wp_)?caption\]/gi;
const MEDIA = /\[(embed|audio|video)\b([^\]]*)\](?:([^[]*)\[\/\1\])?/gi;
const GALLERY = /\[gallery\b([^\]]*)\]/gi;

/**
 * The shortcodes that WordPress itself defines, as the HTML that it makes of them (Shortcode API: caption, embed, audio, video,
 * gallery). All others belong to plugins: their tags count as text.
 */
export function withCoreShortcodes(html: string, attachment: Source['attachment']): string {
  return html
    .replace(CAPTION, (_all, _wp, attributes: string, content: string) => captionHtml(attributes, content))
    .replace(MEDIA, (_all, _name, attributes: string, content = '') => {
      const [address = ''] = /https?:[^\s"'\]<]+/.exec(`${content as string} ${attributes}`) ?? [];
      return `\n${escapeHtml(address)}\n`;
    })
    .replace(GALLERY, (all, attributes: string) => galleryHtml(attributes, attachment) ?? all);
}

function captionHtml(attributes: string, content: string): string {
  const given = /\bcaption\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
  const end = content.toLowerCase().lastIndexOf('<img');
  const close = end === -1 ? -1 : content.indexOf('>', end) + 1;
  const after = close > 0 ? (/^\s*(?:<\/a>)?/.exec(content.slice(close))?.[0].length ?? 0) : 0;
  const [picture, text] =
    close > 0 ? [content.slice(0, close + after), content.slice(close + after)] : [content, ''];
  return `\n<figure>${picture}<figcaption>${given?.[1] ?? given?.[2] ?? text}</figcaption></figure>\n`;
}

/** Undefined if the gallery shows the pictures that are attached to the post. */
function galleryHtml(attributes: string, attachment: Source['attachment']): string | undefined {
  const ids = /\b(?:ids|include)\s*=\s*["']?([\d\s,]+)/i.exec(attributes)?.[1]?.match(/\d+/g);
  if (!ids) return undefined;
  return `\n${ids.map((id) => pictureHtml(attachment(id))).join('\n')}\n`;
}

/** A picture that the export lacks counts as one without a caption. */
const pictureHtml = (image: PostImage | undefined): string =>
  `<figure><img src="${escapeHtml(image?.src ?? '')}"><figcaption>${escapeHtml(image?.caption ?? '')}</figcaption></figure>`;
