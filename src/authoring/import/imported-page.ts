import { articleText } from '../edit/frontmatter-text.ts';
import { bodyOf } from './body/body.ts';
import type { ImportContext } from './imported-article.ts';
import type { PlannedPost } from './planner.ts';
import type { Post } from './post.ts';
import { fitted } from './text/field-text.ts';

/** Behind the pages that the newsroom wrote itself, in the footer. */
const ORDER = 100;

/** The source of the static page made from a page of the old site. It has a title and a description; the rest is told. */
export function importedPage(post: Post, { file }: PlannedPost, context: ImportContext): string {
  const { losses } = context;
  const missing = missingFields(post);
  if (missing.length > 0) losses.add('page-field', missing.join(', '), post.title, post.place);
  if (post.image)
    losses.add('page-picture', post.image.src, post.title, post.place, { counts: { pictures: -1 } });
  const fields = {
    title: fitted(post.title, 'title', post, losses),
    description: fitted(post.teaser, 'description', post, losses) || undefined,
    order: ORDER,
  };
  const body = bodyOf(post, file, context);
  return articleText(fields, body === '' ? '' : `\n${body}\n`);
}

/** What a post says about itself that a static page has no field for. */
function missingFields({
  kicker,
  date,
  categories,
  tags,
  otherTerms,
  authors,
  own,
  language,
}: Post): string[] {
  const filled: Readonly<Record<string, boolean>> = {
    kicker: kicker !== '',
    date: date !== '',
    category: categories.length > 0,
    topics: tags.length > 0 || otherTerms.length > 0,
    authors: authors.length > 0,
    language: (language ?? '') !== '',
    ...Object.fromEntries(Object.entries(own).map(([name, texts]) => [name, texts.length > 0])),
  };
  return Object.keys(filled).filter((name) => filled[name]);
}
