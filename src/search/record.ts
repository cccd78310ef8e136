import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { readBody } from '../loader/article-text.ts';
import type { Term } from '../archive/term.ts';
import { ImageAddresses } from '../images/addresses.ts';
import { cardOf } from '../card/card.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { StoredCard } from './index-format.ts';

/** The texts of an article that are searched and displayed. */
export interface SearchText {
  article: Article;
  card: StoredCard;
  /** The text of the article. */
  body: string;
  /** Kicker, headline, teaser and body, joined by spaces; the client separates them by their word counts. */
  content: string;
  /** Names that should find the article although its text lacks them: regions, topics. */
  terms: string;
  /** Authors and credit. */
  byline: string;
}

/** A topic by its name and its title: "ki" and "Künstliche Intelligenz". */
const topicNames = ({ name, title }: Term): string => (name === title ? title : `${name} ${title}`);

/** `images` has the keys of a service, if the site uses one. */
export function searchText(
  archive: Archive,
  article: Article,
  images = new ImageAddresses(archive.settings),
): SearchText {
  const { vocabularies, settings, contentDir } = archive;
  const { label: _label, ...card } = cardOf(
    article,
    vocabularies,
    { language: settings.language, images },
    false,
  );
  const head = [card.kicker, card.title, card.teaser, ''].join(' ');
  const language = article.language ?? settings.language;
  const content = head + plainText(readBody(contentDir, article), article.format, language);
  const { regions, topics, authors } = vocabularies;
  const terms = [
    ...article.regions.map((key) => regions.bySlug(key).title),
    ...article.topics.map((key) => topicNames(topics.bySlug(key))),
  ];
  const byline = [...article.authors.map((key) => authors.bySlug(key).title), article.source ?? ''];
  return {
    article,
    card,
    // A slice of the same string shares its memory: thousands of articles wait for Pagefind at a time.
    body: content.slice(head.length),
    content,
    terms: terms.join(' '),
    byline: byline.join(' ').trim(),
  };
}
