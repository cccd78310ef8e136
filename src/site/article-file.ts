import type { Article } from '../archive/article.ts';
import { identityOf } from '../archive/identity.ts';
import { Shared } from './shared.ts';

/** What an article's file and pictures alone determine. The slugs of terms come from the vocabularies, whatever the file says. */
export type ArticleFile = Omit<Article, 'category' | 'type' | 'regions' | 'topics' | 'authors'>;

/** An article's file as an input: the hashes of its content and pictures represent it. */
export const articleFile = (article: Article): Shared<ArticleFile> =>
  new Shared<ArticleFile>(
    () => article,
    () => identityOf(article),
  );
