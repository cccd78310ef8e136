import type { Article } from '../archive/article.ts';
import { permanentPath } from '../archive/permanent-path.ts';
import type { Card } from '../card/card.ts';
import { fallbackPicture } from '../images/shown-picture.ts';
import type { CommonInputs } from '../site/common-inputs.ts';
import { lastRevision } from '../site/last-change.ts';
import { Shared } from '../site/shared.ts';
import { bodySource, type BodySource } from './body.ts';

/** An article in a feed. */
export interface FeedItem {
  card: Card;
  /** A path that survives a move of the article: by id, if it has one. */
  id: string;
  /** Local date or time. */
  date: string;
  updated?: string;
  authors: readonly string[];
  tags: readonly string[];
  image?: { src: string; type: string };
  /** The text, if feeds hold texts: Markdown only, since MDX components need the page's stylesheet. */
  body?: BodySource;
}

export interface FeedItemInputs extends Omit<FeedItem, 'card'> {
  card: Shared<Card>;
}

export type ItemsOf = (articles: readonly Article[]) => Shared<FeedItemInputs>[];

/** Several feeds share an item. */
export function feedItems(common: CommonInputs, cardOf: (article: Article) => Shared<Card>): ItemsOf {
  const items = new Map<Article, Shared<FeedItemInputs>>();
  return (articles) =>
    articles.map((article) => {
      const item = items.get(article) ?? new Shared(() => itemInputs(common, article, cardOf(article)));
      items.set(article, item);
      return item;
    });
}

function itemInputs(
  { settings, images, vocabularies }: CommonInputs,
  article: Article,
  card: Shared<Card>,
): FeedItemInputs {
  const { categories, topics, authors } = vocabularies;
  const updated = lastRevision(article);
  return {
    card,
    id: permanentPath(article),
    date: article.date,
    ...(updated !== undefined && { updated }),
    authors: article.authors.map((slug) => authors.bySlug(slug).title),
    tags: [
      categories.bySlug(article.category).title,
      ...article.topics.map((slug) => topics.bySlug(slug).title),
    ],
    ...(article.image && { image: fallbackPicture(images, article.image.picture) }),
    ...(settings.feeds === 'full' &&
      article.format === 'md' && { body: bodySource({ images, language: settings.language }, article) }),
  };
}
