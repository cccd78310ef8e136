import { proseOf } from '../../../i18n/author-languages.ts';
import { messagesFor } from '../../../i18n/messages.ts';
import { escapeHtml } from '../../../markdown/escape-html.ts';
import { withoutBlocks } from './block-losses.ts';
import { withAllParagraphs } from './block-editor.ts';
import type { Cleaning } from './clean-html.ts';
import { escapedCode } from './escaped-code.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import type { ImportContext } from '../imported-article.ts';
import { pictureOf } from './imported-picture.ts';
import { markdownBody } from '../markdown/markdown-body.ts';
import { withParagraphs } from './paragraphs.ts';
import type { Post } from '../post.ts';
import { expandShortcodes } from './shortcodes.ts';

/** What a caption says of who made its picture, in any of the ways of captions. */
const CREDITED =
  /©|\(c\)|\bCC[ -]?BY\b|\b(?:Foto|Fotograf|Photo|Bild|Grafik|Image|Credit)s?(?:in)?\b[^.]{0,12}?(?::|\bvon\b|\bby\b)/iu;

const isPicture = (src: string): boolean => /\.(?:png|jpe?g|webp|avif|gif|svg)$/i.test(src);

/** The body of an article in Markdown. */
export function bodyOf(post: Post, file: string, context: ImportContext): string {
  const { losses, addresses, files, language, media } = context;
  const { credit } = proseOf(language);
  // Static pages show no pictures.
  const isPage = file.startsWith('pages/');
  const cleaning: Cleaning = {
    language,
    creditLabel: messagesFor(language).credit,
    hasCredit: (caption) => credit.test(caption) || CREDITED.test(caption),
    footnotes: post.footnotes,
    link: (href) => files.link(href, post.place) ?? addresses.link(href),
    image: (sources, alt, number) => {
      if (isPage) return undefined;
      const known = number === undefined ? undefined : context.source.attachment(number);
      const { title = '', caption = '', credit = '' } = known ?? {};
      const image = { src: sources[0] ?? '', alt: alt || (known?.alt ?? ''), title, caption, credit };
      return pictureOf(image, [...sources, known?.src ?? ''], post, file, context);
    },
    lossOfPicture: (source) => {
      if (isPage) return 'page-picture';
      return media.isOther(source, context.source.picture?.(source, post))
        ? 'picture-format'
        : 'missing-image';
    },
    onLoss: (kind, name, example, effect) => {
      losses.add(kind, name, example, post.place, effect);
    },
  };
  if (post.format === 'markdown' || context.source.bodyScope) return markdownBody(post, cleaning, context);
  return htmlToMarkdown(expandedBody(withoutBlocks(post, context.losses), context), cleaning);
}

/** The body as HTML with paragraphs and without shortcodes. */
function expandedBody({ body, format, title, place, id }: Post, context: ImportContext): string {
  if (format === 'text') return withParagraphs(escapeHtml(body));
  const code = escapedCode(body, {
    onLoss: (kind, name, example, effect) => {
      context.losses.add(kind, name, example, place, effect);
    },
  });
  const html = expandShortcodes(code, {
    attachment: (number) => context.source.attachment(number),
    attached: () =>
      id === undefined
        ? []
        : (context.source.attachedTo?.(String(id)) ?? []).filter(({ src }) => isPicture(src)),
    onLoss: (kind, name, example, effect) => {
      context.losses.add(kind, name, example || title, place, effect);
    },
  });
  return withAllParagraphs(html);
}
