import { escapeHtml } from '../../../markdown/escape-html.ts';
import type { PostImage } from '../post.ts';
import { attributesOf } from './shortcode-attributes.ts';

/** WordPress's `[caption]`: a figure with what stands behind the picture, or in an attribute, as its caption. */
export function captionOf(attributes: string, content: string): string {
  const end =
    /^[^]*<img\b(?:"[^"]*"|'[^']*'|[^>"'])*>(?:\s*<\/a>)?/i.exec(content)?.[0].length ?? content.length;
  const caption = attributesOf(attributes).get('caption') ?? content.slice(end);
  return block(figure(content.slice(0, end), caption.replace(/<\/?p\b[^>]*>/gi, ' ').trim()));
}

/** A picture of the old site as a figure with its own caption. */
export const imageFigure = ({ src, alt, caption, credit }: PostImage): string =>
  figure(
    `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" data-credit="${escapeHtml(credit)}">`,
    escapeHtml(caption),
  );

const figure = (content: string, caption: string): string =>
  `<figure>${content}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;

/** Empty lines around, so that it ends the paragraph before. */
export const block = (html: string): string => `\n\n${html}\n\n`;

/** The numbers of the pictures that a gallery lists; undefined if it shows those attached to its post. */
export function galleryIds(attributes: string): string[] | undefined {
  const given = attributesOf(attributes);
  return (given.get('ids') ?? given.get('include'))?.match(/\d+/g) ?? undefined;
}

const ID_ADDRESSES: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  gist: (id) => `https://gist.github.com/${id}`,
  tweet: (id) => `https://twitter.com/i/status/${id}`,
};
const EMBEDS =
  /^(?:embed|audio|video|youtube|vimeo|embedyt|dailymotion|soundcloud|mixcloud|bandcamp|tweet|instagram|facebook|googlemaps?|google-maps?|gist|slideshare|scribd|spotify|ted|flickr|wpvideo|videopress|iframe|gview|embeddoc|pdf-embedder)$/;

export const isEmbed = (name: string): boolean => EMBEDS.test(name);

/** The address of what a shortcode embeds: written out, or made of its number. Undefined if it names none. */
export function embeddedAddress(name: string, attributes: string, content: string): string | undefined {
  const written = /https?:[^\s"'\]<]+/.exec(`${content} ${attributes}`)?.[0];
  if (written !== undefined) return written.replaceAll('&amp;', '&');
  const id = attributesOf(attributes).get('id') ?? /^=?\s*([\w-]{5,})/.exec(attributes)?.[1];
  return id !== undefined && /^[\w-]+$/.test(id) ? ID_ADDRESSES[name]?.(id) : undefined;
}

/** An embedded address as a link of its own. */
export const addressLink = (address: string): string =>
  block(`<p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>`);
