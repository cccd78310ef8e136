import type { Article } from '../archive/article.ts';
import { identityOf } from '../archive/identity.ts';
import { Shared } from './shared.ts';

/** What an article's file and pictures alone determine. Term slugs are excluded: they come from the vocabularies. */
export type ArticleFile = Omit<Article, 'category' | 'type' | 'regions' | 'topics' | 'authors'>;

/** An article's file as an input, represented by the hashes of its content and pictures. */
export const articleFile = (article: Article): Shared<ArticleFile> =>
  new Shared<ArticleFile>(
    () => article,
    () => identityOf(article),
  );
