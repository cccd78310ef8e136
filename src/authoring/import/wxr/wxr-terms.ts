import { termName } from '../text/html-text.ts';
import type { Post } from '../post.ts';
import type { Item } from './wxr-items.ts';

/** Kinds of terms by the domain of their `<category>`. Before WXR 1.1, tags were `tag`, and every term was there twice. */
const CATEGORY = /^category$/;
const NONE = /^$/;
const TAG = /^(?:post_tag|tag)$/;
/** Terms in which plugins keep data that no reader sees. */
const TECHNICAL = /^(?:(?:post|term)_translations|nav_menu|wp_theme)$/;

/** The terms and authors of a post. Co-authors, of the plugin Co-Authors Plus, replace the user who created it. */
export function termsOf(
  { terms }: Item,
  creator: string,
  authorOf: (login: string) => string,
): Pick<Post, 'categories' | 'tags' | 'otherTerms' | 'authors'> {
  const named = (pattern: RegExp): string[] => [
    ...new Set(terms.filter(({ domain }) => pattern.test(domain)).map(({ name }) => termName(name))),
  ];
  const tags = named(TAG);
  const coAuthors = named(/^author$/).map((login) => authorOf(login));
  const isOther = (domain: string): boolean =>
    ![CATEGORY, NONE, TAG, TECHNICAL, /^author$/].some((pattern) => pattern.test(domain));
  return {
    categories: [...new Set([...named(CATEGORY), ...named(NONE).filter((name) => !tags.includes(name))])],
    tags,
    otherTerms: terms
      .filter(({ domain }) => isOther(domain))
      .map(({ domain, name }) => ({ kind: domain, name: termName(name) })),
    authors: coAuthors.length > 0 ? coAuthors : creator === '' ? [] : [authorOf(creator)],
  };
}
