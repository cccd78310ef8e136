import { messagesFor } from '../../i18n/messages.ts';
import type { Language } from '../../archive/language.ts';
import { FIELDS } from '../../archive/fields.ts';
import type { OwnField } from '../../archive/own-fields.ts';
import { articleText } from '../edit/frontmatter-text.ts';
import { withoutBlocks } from './block-losses.ts';
import type { Files } from './files.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { plainText } from './html-text.ts';
import type { Losses } from './losses.ts';
import type { Mapping } from './mapping.ts';
import type { Media } from './media.ts';
import { importedOwn } from './own-fields.ts';
import type { OldAddresses } from './old-addresses.ts';
import { withParagraphs } from './paragraphs.ts';
import type { PlannedPost } from './planner.ts';
import type { Post, PostImage, Source } from './post.ts';
import type { Review } from './review/review.ts';
import { expandShortcodes } from './shortcodes.ts';
import type { Terms } from './terms.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';

/** What the conversion of posts into articles needs. */
export interface ImportContext {
  source: Source;
  mapping: Mapping;
  addresses: OldAddresses;
  media: Media;
  files: Files;
  terms: Terms;
  losses: Losses;
  ownFields: readonly OwnField[];
  /** The site's language, in which the import writes. */
  language: Language;
  /** Where posts and their articles are shown side by side. */
  review: Review | undefined;
}

/** The fields that an import fills with text. */
const TEXT_FIELDS = { ...FIELDS, ...FIELDS.image.fields };
type TextField = 'title' | 'kicker' | 'teaser' | 'source' | 'alt' | 'caption' | 'credit';

/** Length of a teaser that is made from the text. */
const MADE_TEASER = 300;

/** The source of the article made from a post. */
export function importedArticle(post: Post, planned: PlannedPost, context: ImportContext): string {
  const body = bodyOf(post, planned, context);
  const { category, region, type, topics, authors } = context.terms.of(post);
  const title = fit(post.title, 'title');
  const isScheduled = post.status === 'scheduled' && post.date.includes('T');
  const fields = {
    ...{ id: planned.id, title, date: post.date, region, category, type },
    kicker: fit(post.kicker, 'kicker') || undefined,
    teaser: teaserOf(post, body, context),
    ...{ topics: filled(topics), authors: filled(authors), source: fit(post.source, 'source') || undefined },
    image: leadOf(post, planned, context),
    draft:
      post.status === 'draft' || post.locked || (post.status === 'scheduled' && !isScheduled) || undefined,
    publishAt: isScheduled ? post.date : undefined,
    aliases: filled(planned.aliases),
    ...importedOwn(post, context.ownFields, context.losses, context.mapping),
  };
  return articleText(fields, body === '' ? '' : `\n${body}\n`);
}

const filled = (list: readonly string[]): readonly string[] | undefined =>
  list.length > 0 ? list : undefined;

/** One line without control characters, within the schema's limit. */
function fit(text: string, field: TextField): string {
  const line = text
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return shortened(line, TEXT_FIELDS[field].limit);
}

/** Shortens at the end of a sentence if that keeps most of the text, else at the end of a word. */
function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = text.slice(0, limit - 1);
  const sentence = Math.max(...['. ', '! ', '? '].map((end) => start.lastIndexOf(end)));
  if (sentence > limit / 3) return start.slice(0, sentence + 1);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), limit / 2))}…`;
}

function teaserOf(post: Post, body: string, { losses }: ImportContext): string {
  const given = fit(post.teaser, 'teaser');
  if (given !== '') return given;
  losses.add('made-teaser', '', post.title, post.place);
  const paragraph = plainText(expandedBody(post, undefined)).replace(/\s+/g, ' ').trim();
  return (
    shortened(fit(paragraph, 'teaser'), MADE_TEASER) ||
    fit(body, 'teaser').slice(0, MADE_TEASER) ||
    post.title
  );
}

function leadOf(post: Post, { file }: PlannedPost, context: ImportContext) {
  if (!post.image) return undefined;
  const [, number] = /^#(.*)$/.exec(post.image.src) ?? [];
  const image = number === undefined ? post.image : context.source.attachment(number);
  const found = image && pictureOf(image, post, file, context);
  if (!found) {
    if (!image) context.losses.add('missing-image', post.image.src, post.title, post.place);
    return undefined;
  }
  const caption = image.caption === '' ? undefined : fit(image.caption, 'caption');
  return { src: found.src, alt: fit(found.alt, 'alt'), caption, credit: fit(found.credit, 'credit') };
}

/** An image next to the article, with the alternative text and the credit that every image needs. */
function pictureOf(image: PostImage, post: Post, file: string, { media, losses, mapping }: ImportContext) {
  const src = media.take(image.src, file);
  if (src === undefined) {
    losses.add('missing-image', image.src, post.title, post.place);
    return undefined;
  }
  if (image.alt === '') losses.add('made-alt', image.src, post.title, post.place);
  if (image.credit === '') losses.add('default-credit', image.src, post.title, post.place);
  const alt = image.alt || image.caption || image.title || post.title;
  return { src, alt, credit: image.credit || mapping.credit || post.source || '–' };
}

function bodyOf(post: Post, { file }: PlannedPost, context: ImportContext): string {
  if (post.format === 'markdown') return post.body.trim();
  const { losses, addresses, files, language } = context;
  return htmlToMarkdown(expandedBody(withoutBlocks(post, context), context), {
    creditLabel: messagesFor(language).credit,
    link: (href) => files.link(href, post.place) ?? addresses.link(href),
    image: (src, alt) => {
      const image = { src, alt, title: '', caption: '', credit: '' };
      return pictureOf(image, post, file, context);
    },
    onLoss: (kind, name, example, effect) => {
      losses.add(kind, name, example, post.place, effect);
    },
  });
}

/** The body as HTML with paragraphs and without shortcodes. */
function expandedBody({ body, format, title, place }: Post, context: ImportContext | undefined): string {
  if (format === 'text') return withParagraphs(escapeHtml(body));
  const html = expandShortcodes(body, {
    attachment: (id) => context?.source.attachment(id),
    onLoss: (name, example, effect) =>
      context?.losses.add('shortcode', name, example || title, place, effect),
  });
  return withParagraphs(html);
}
