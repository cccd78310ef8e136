import type { Language } from '../../archive/language.ts';
import { importTexts } from '../../i18n/author-languages.ts';
import type { OwnField } from '../../archive/own-fields.ts';
import { articleText } from '../edit/frontmatter-text.ts';
import { bodyOf } from './body/body.ts';
import { fit, fitted } from './text/field-text.ts';
import type { Files } from './files.ts';
import { pictureOf } from './body/imported-picture.ts';
import { languageOf } from './language.ts';
import type { Losses } from './losses/losses.ts';
import type { Mapping } from './mapping.ts';
import type { Media } from './media.ts';
import { importedOwn } from './own-fields.ts';
import type { OldAddresses } from './old-addresses.ts';
import type { PlannedPost } from './planner.ts';
import type { Post, Source } from './post.ts';
import type { Review } from './review/review.ts';
import { teaserOf } from './body/teaser.ts';
import type { Terms } from './terms/terms.ts';

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

/** The source of the article made from a post. */
export function importedArticle(post: Post, planned: PlannedPost, context: ImportContext): string {
  const body = bodyOf(post, planned.file, context);
  const { category, region, type, topics, authors } = context.terms.of(post);
  const title = fitted(post.title, 'title', post, context.losses);
  const isScheduled = post.status === 'scheduled' && post.date.includes('T');
  const fields = {
    ...{ id: planned.id, title, date: post.date, region: filled(region), category, type },
    kicker: fitted(post.kicker, 'kicker', post, context.losses) || undefined,
    teaser: teaserOf(post, body, context.losses),
    ...{ topics: filled(topics), authors: filled(authors), language: languageOf(post, context) },
    source: fitted(post.source, 'source', post, context.losses) || undefined,
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

function leadOf(post: Post, { file }: PlannedPost, context: ImportContext) {
  if (!post.image) return undefined;
  const [, number] = /^#(.*)$/.exec(post.image.src) ?? [];
  const image = number === undefined ? post.image : context.source.attachment(number);
  const found = image && pictureOf(image, [image.src], post, file, context);
  if (!found) {
    context.losses.add('missing-image', (image ?? post.image).src, post.title, post.place, {
      counts: { pictures: -1 },
    });
    return undefined;
  }
  if (image.credit === '') context.losses.add('default-credit', image.src, post.title, post.place);
  const caption = image.caption === '' ? undefined : fitted(image.caption, 'caption', post, context.losses);
  const credit = found.credit || importTexts(context.language).noCredit;
  return { src: found.src, alt: fit(found.alt, 'alt'), caption, credit: fit(credit, 'credit') };
}
