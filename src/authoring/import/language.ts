import { canonicalTag } from '../../loader/values.ts';
import type { ImportContext } from './imported-article.ts';
import type { Post } from './post.ts';

/** The language of an article, if it is not the site's: what the source tells, or else the mapping. */
export function languageOf(
  { language = '', title, place }: Pick<Post, 'language' | 'title' | 'place'>,
  { mapping, language: site, losses }: Pick<ImportContext, 'mapping' | 'language' | 'losses'>,
): string | undefined {
  const told = canonicalTag(language);
  if (language !== '' && told === undefined) losses.add('unknown-language', language, title, place);
  const tag = told ?? mapping.language;
  return tag === site ? undefined : tag;
}
