import type { Article } from '../archive/article.ts';
import { monthOf, yearOf } from '../archive/date.ts';
import { fragmentUrl, listUrl, markdownUrl, versionsUrl } from '../archive/urls.ts';
import { periodName } from '../i18n/dates.ts';
import { sharedPicture, shownPicture, type ShownPicture } from '../images/variants.ts';
import { typeset } from '../markdown/typography.ts';
import { bodySource, type BodySource } from './body.ts';
import { ribbonOf, type Card, type Ribbon } from '../card/card.ts';
import { reference } from '../site/digest.ts';
import { type SiteChrome, type Head, shareImage, type ShareImage } from '../site/site-chrome.ts';
import type { Link, Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';

export interface ArticleProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  article: {
    id?: number;
    kicker: string;
    title: string;
    teaser: string;
    label?: string;
    /** Reading time in minutes. */
    minutes: number;
    /** `YYYY-MM-DD`, or with a time of day. */
    date: string;
    updated?: string;
    image?: { picture: ShownPicture; alt: string; caption?: string; credit: string };
    authors: readonly Link[];
    source?: string;
    topics: readonly Link[];
    regions: readonly Link[];
    corrections: readonly { date: string; text: string }[];
    ribbon?: Ribbon;
    /** Path of the page with earlier versions, where there are any. */
    versions?: string;
  };
  body: BodySource;
  /** Path of the article as Markdown. */
  markdown: string;
  category: Link;
  /** Address of the fragment with the newest articles of the category. */
  fragment: string;
  /** Later articles on the same matter, newest first. */
  followUps: readonly Card[];
  preceding: readonly Card[];
  older?: Link;
  newer?: Link;
}

export function articlePages(site: Site, articles: readonly Article[]): Page<ArticleProps>[] {
  return articles.map((article) => ({
    kind: 'article',
    path: article.url,
    props: () => articleProps(site, article),
    source: () => articleSource(site, article),
  }));
}

/** The file stands for all that its author wrote; the rest is what others bring into the page. */
function articleSource(site: Site, article: Article): unknown {
  const { file, hash, image, bodyPictures, category, topics, authors, regions } = article;
  const { vocabularies, provenance } = site.archive;
  const { preceding, older, newer } = site.neighbours(article);
  const keyOf = (shown: Article): string => site.cardKey(shown);
  return [
    ...[reference(site.chrome), keyOf(article), file, hash, image?.picture, bodyPictures],
    vocabularies.categories.bySlug(category).title,
    // Their slugs, which stand in links, come from the vocabularies, whatever the file says.
    topics.map((key) => [key, vocabularies.topics.bySlug(key).title]),
    authors.map((key) => [key, vocabularies.authors.bySlug(key).title]),
    regions.map((key) => [key, vocabularies.regions.bySlug(key).title]),
    provenance?.versions.has(file),
    ...[site.followUps(article).map(keyOf), preceding.map(keyOf)],
    ...[older && keyOf(older), newer && keyOf(newer)],
  ];
}

function articleProps(site: Site, article: Article): ArticleProps {
  const { chrome } = site;
  const { categories } = site.archive.vocabularies;
  const card = site.card(article);
  const category = categories.bySlug(article.category);
  const { preceding, older, newer } = site.neighbours(article);
  const month = monthOf(article.date);
  return {
    chrome,
    head: {
      title: `${card.kicker}: ${card.title}`,
      description: card.teaser,
      path: article.url,
      published: article.date,
      ...(article.updated !== undefined && { modified: article.updated }),
      section: category.title,
      share: shareOf(site, article, category.title),
    },
    breadcrumb: [
      { title: site.texts.home, url: chrome.home },
      { title: category.title, url: listUrl('category', category.slug) },
      { title: periodName(month, chrome.language), url: listUrl('category', category.slug, month) },
    ],
    article: shownArticle(site, article, card),
    body: bodySource(article),
    markdown: markdownUrl(article.url),
    category: { title: category.title, url: listUrl('category', category.slug) },
    fragment: fragmentUrl(category.slug),
    followUps: site.cards(site.followUps(article)),
    preceding: site.cards(preceding),
    ...(older && { older: linkTo(site, older) }),
    ...(newer && { newer: linkTo(site, newer) }),
  };
}

/** Words that a reader takes in a minute. */
const PACE = 200;

/** Whole minutes, rounded up, and at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.ceil(words / PACE));

/** The article's own picture, else one of its category and year: one for each article would be a picture more a day. */
function shareOf({ archive }: Site, { image, date }: Article, category: string): ShareImage {
  if (!image) return shareImage({ site: archive.settings.title, category, year: yearOf(date) });
  return { ...sharedPicture(image.picture), alt: image.alt };
}

function linkTo(site: Site, article: Article): Link {
  const { kicker, title, url } = site.card(article);
  return { title: `${kicker}: ${title}`, url };
}

function shownArticle(site: Site, article: Article, card: Card): ArticleProps['article'] {
  const { topics, authors, regions } = site.archive.vocabularies;
  const { language } = site.chrome;
  const ribbon = site.preview ? ribbonOf(article) : undefined;
  const named = (kind: 'topic' | 'author' | 'region', keys: readonly string[], of: typeof topics): Link[] =>
    keys.map((key) => ({ title: of.bySlug(key).title, url: listUrl(kind, key) }));
  return {
    ...(article.id !== undefined && { id: article.id }),
    kicker: card.kicker,
    title: card.title,
    teaser: card.teaser,
    date: article.date,
    minutes: readingMinutes(article.words),
    ...(card.label !== undefined && { label: card.label }),
    ...(article.updated !== undefined && { updated: article.updated }),
    ...(article.source !== undefined && { source: typeset(article.source, language) }),
    ...(article.image && { image: shownImage(article.image, language) }),
    authors: named('author', article.authors, authors),
    topics: named('topic', article.topics, topics),
    regions: named('region', article.regions, regions),
    corrections: article.corrections.map(({ date, text }) => ({ date, text: typeset(text, language) })),
    ...(ribbon && { ribbon }),
    ...(site.archive.provenance?.versions.has(article.file) && { versions: versionsUrl(article.url) }),
  };
}

function shownImage(
  { picture, alt, caption, credit }: NonNullable<Article['image']>,
  language: SiteChrome['language'],
): NonNullable<ArticleProps['article']['image']> {
  const shown = { picture: shownPicture(picture, 'lead'), alt: typeset(alt, language), credit };
  return caption === undefined ? shown : { ...shown, caption: typeset(caption, language) };
}
