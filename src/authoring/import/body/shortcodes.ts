import {
  addressLink,
  block,
  captionOf,
  embeddedAddress,
  galleryIds,
  imageFigure,
  isEmbed,
} from './core-shortcodes.ts';
import { codeEffect } from './code-effect.ts';
import type { Effect } from '../losses/effect.ts';
import { FOOTNOTE_ATTRIBUTE } from './footnotes.ts';
import { plainText } from '../text/html-text.ts';
import type { PostImage } from '../post.ts';
import { isCore } from './shortcode-names.ts';
import { isCode, type Piece, type Shortcode, shortcodeTree, sourceOf } from './shortcode-tree.ts';

/** What the expansion of shortcodes needs to know about the post. */
export interface ShortcodeContext {
  attachment: (id: string) => PostImage | undefined;
  /** The pictures that were uploaded to the post. */
  attached: () => readonly PostImage[];
  onLoss: (
    kind: 'shortcode' | 'footnote' | 'attached',
    name: string,
    example: string,
    effect?: Effect,
  ) => void;
}

/** Shortcodes of plugins that make a footnote of what they enclose. */
const FOOTNOTES = /^(?:ref|footnote|fn|efn_note|mfn|modern_footnote)$/;

/**
 * Expands WordPress's shortcodes to HTML: captions become figures, galleries pictures, embeds links, code code. An unknown shortcode
 * loses its tags and keeps its text.
 */
export function expandShortcodes(html: string, context: ShortcodeContext): string {
  if (!html.includes('[')) return html;
  return expanded(shortcodeTree(html), context);
}

function expanded(pieces: readonly Piece[], context: ShortcodeContext): string {
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    const next = typeof piece === 'string' ? withoutDoubles(piece) : expansion(piece, context);
    if (text !== '' && isClosed(piece) && isBlank(pieces[index - 1]) && isClosed(pieces[index - 2]))
      text += '\n\n';
    // The tags separated the words.
    text += /[\p{L}\p{N}]$/u.test(text.slice(-2)) && /^[\p{L}\p{N}]/u.test(next) ? ` ${next}` : next;
  }
  return text;
}

const isBlank = (piece: Piece | undefined): boolean => typeof piece === 'string' && piece.trim() === '';

/** Columns and tabs follow each other directly. */
const isClosed = (piece: Piece | undefined): boolean =>
  typeof piece === 'object' && piece.close !== undefined && !FOOTNOTES.test(piece.name);

/** `[[gallery]]` is how a text shows a shortcode. */
const withoutDoubles = (text: string): string =>
  text.replace(/\[(\[\/?[a-z][\w.-]*(?:\s[^\][]*)?\])\]/gi, '$1');

function expansion(shortcode: Shortcode, context: ShortcodeContext): string {
  const { name, attributes, content } = shortcode;
  if (isCode(shortcode)) return codeOf(shortcode, context);
  if (name === 'gallery') return galleryOf(shortcode, context) + expanded(content, context);
  if (/^(?:wp_)?caption$/.test(name)) return captionOf(attributes, expanded(content, context));
  if (isEmbed(name)) return embedOf(shortcode, context);
  const text = expanded(content, context);
  const isFootnote = FOOTNOTES.test(name) && shortcode.close !== undefined;
  context.onLoss(isFootnote ? 'footnote' : 'shortcode', name, shortcode.open, {
    dropped: tagsOf(shortcode),
    ...(isFootnote && { counts: { footnotes: 1 } }),
  });
  if (isFootnote) return `<span ${FOOTNOTE_ATTRIBUTE}>${text}</span>`;
  return shortcode.close !== undefined && isBlock(text) ? block(text) : text;
}

/** A link in place of embedded content. WordPress's own tags were not visible. */
function embedOf(shortcode: Shortcode, context: ShortcodeContext): string {
  const { name, attributes, content, open } = shortcode;
  const address = embeddedAddress(name, attributes, sourceOf(content));
  const text = address === undefined ? expanded(content, context) : '';
  context.onLoss('shortcode', name, open, {
    ...(!isCore(name) && { dropped: tagsOf(shortcode) }),
    ...(isCore(name) ? { added: plainText(text) } : { added: address ?? '' }),
  });
  return address === undefined ? text : addressLink(address);
}

const tagsOf = ({ open, close }: Shortcode): string => plainText(`${open} ${close ?? ''}`);

/** Text in paragraphs, or long enough to be one: the columns and tabs of page builders. */
const isBlock = (html: string): boolean =>
  /\n\s*\n|<(?:p|div|h[1-6]|ul|ol|table|blockquote|figure|img)\b/i.test(html);

/** Code as it is. What looks like tags was invisible on the old page, if the plugin no longer ran. */
function codeOf(shortcode: Shortcode, { onLoss }: ShortcodeContext): string {
  const code = sourceOf(shortcode.content).replace(/^\n|\n\s*$/g, '');
  const escaped = code.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const effect = codeEffect(code, escaped);
  onLoss('shortcode', shortcode.name, shortcode.open, {
    ...effect,
    dropped: `${tagsOf(shortcode)} ${effect.dropped ?? ''}`,
  });
  return block(`<pre><code>${escaped}</code></pre>`);
}

function galleryOf(
  { attributes, open }: Shortcode,
  { attachment, attached, onLoss }: ShortcodeContext,
): string {
  const ids = galleryIds(attributes);
  if (!ids) {
    const images = attached();
    const captions = images.map(({ caption }) => caption).filter((caption) => caption !== '');
    onLoss('attached', 'gallery', open, {
      dropped: plainText(open),
      added: captions.join(' '),
      counts: { pictures: images.length, captions: captions.length },
    });
    return block(images.map(imageFigure).join('\n\n'));
  }
  const figures = ids.map((id) => {
    const image = attachment(id);
    if (!image) onLoss('shortcode', 'gallery', `#${id}`, { counts: { pictures: -1 } });
    return image ? imageFigure(image) : '';
  });
  return block(figures.filter((figure) => figure !== '').join('\n\n'));
}
