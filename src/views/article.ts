import type { Article } from '../archive/article.ts';
import type { OwnValues } from '../archive/own-fields.ts';
import { monthOf, yearOf } from '../archive/date.ts';
import { fragmentUrl, type ListKind, listUrl, markdownUrl, versionsUrl } from '../archive/urls.ts';
import { periodName } from '../i18n/dates.ts';
import type { ImageAddresses } from '../images/addresses.ts';
import { sharedPicture, shownPicture, type ShownPicture } from '../images/shown-picture.ts';
import { typeset } from '../markdown/typography.ts';
import { type Card, headlineOf, type PreviewBadge } from '../card/card.ts';
import type { ArticleFile } from '../site/article-file.ts';
import { definePage } from '../site/define-page.ts';
import type { Link, Page } from '../site/page.ts';
import { valuesOf } from '../site/shared.ts';
import { type Head, homeLink, shareImage, type ShareImage, type SiteChrome } from '../site/site-chrome.ts';
import type { YearInputs } from '../site/year-inputs.ts';
import { type ArticleInputs, articleInputs, surroundingsIn, type TermLink } from './article-inputs.ts';
import { bodySource, type BodySource } from './body.ts';

export interface ArticleProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  article: {
    id?: number;
    /** Empty if the article has none. */
    kicker: string;
    title: string;
    teaser: string;
    /** The text begins with the teaser, so the page does not show it a second time. */
    opensWithTeaser?: true;
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
    badge?: PreviewBadge;
    /** The newsroom's own fields as written; a theme shows them. */
    own: OwnValues;
    /** Path of the page with earlier versions, if there are any. */
    versions?: string;
    /** The tag of the article's language, if it is not the site's, and the same for a kicker of its own. */
    lang?: string;
    kickerLang?: string;
    /** Whether the page tells people and reference managers how to cite the article. */
    isCitable: boolean;
  };
  body: BodySource;
  /** Path of the article as Markdown, if the site has it. */
  markdown?: string;
  category: Link;
  /** Path of the fragment with the newest articles of the category. */
  fragment: string;
  /** Later articles that follow up on this one, newest first. */
  followUps: readonly Card[];
  /** Empty if the site leaves them out. */
  preceding: readonly Card[];
  older?: Link;
  newer?: Link;
}

/** The pages of a year's articles. */
export function articlePages(year: YearInputs): Page<ArticleProps>[] {
  const surroundings = surroundingsIn(year);
  return year.own.articles.map((article) => articlePage(year, article, surroundings));
}

const articlePage = definePage({
  kind: 'article',
  path: (_year, { url }) => url,
  inputs: articleInputs,
  props: articleProps,
});

function articleProps(inputs: ArticleInputs): ArticleProps {
  const [chrome, article, card] = [inputs.chrome.value, inputs.article.value, inputs.card.value];
  const { slug, title } = inputs.category;
  const category = { title, url: listUrl(chrome.words, 'category', slug) };
  const { markdown, relatedArticles, monthLists } = inputs.exports;
  const period = monthLists ? monthOf(article.date) : yearOf(article.date);
  const preceding = valuesOf(inputs.preceding);
  const [older] = preceding;
  return {
    chrome,
    head: {
      title: headlineOf(card),
      description: card.teaser,
      path: article.url,
      published: article.date,
      ...(article.updated !== undefined && { modified: article.updated }),
      section: title,
      ...(chrome.share && { share: shareOf(inputs, article, title) }),
    },
    breadcrumb: [
      homeLink(chrome),
      category,
      { title: periodName(period, chrome.language), url: listUrl(chrome.words, 'category', slug, period) },
    ],
    article: shownArticle(inputs, chrome),
    body: bodySource({ images: inputs.images, language: chrome.language }, article),
    ...(markdown && { markdown: markdownUrl(article.url) }),
    category,
    fragment: fragmentUrl(slug),
    followUps: valuesOf(inputs.followUps),
    preceding: relatedArticles ? preceding : [],
    ...(older && { older: linkTo(older) }),
    ...(inputs.newer && { newer: linkTo(inputs.newer.value) }),
  };
}

/** Words per minute. */
const PACE = 200;

/** Whole minutes, rounded up, at least one. */
const readingMinutes = (words: number): number => Math.max(1, Math.ceil(words / PACE));

/** The article's own image or else that of its category and year; one per article would add images every day. */
function shareOf(
  { chrome: { value: chrome }, images }: ArticleInputs,
  { image, date }: ArticleFile,
  category: string,
): ShareImage {
  const { title: site, words, look } = chrome;
  if (!image) return shareImage(words, { site, category, year: yearOf(date), look });
  return { ...sharedPicture(images, image.picture), alt: image.alt };
}

const linkTo = (card: Card): Link => ({ title: headlineOf(card), url: card.url, ...langOf(card) });

const langOf = ({ lang }: Card): { lang?: string } => (lang === undefined ? {} : { lang });

function shownArticle(inputs: ArticleInputs, { language, words }: SiteChrome): ArticleProps['article'] {
  const [article, card] = [inputs.article.value, inputs.card.value];
  const { lang = language, kickerLang } = card;
  const links = (kind: ListKind, terms: readonly TermLink[]): Link[] =>
    terms.map(({ title, slug }) => ({ title, url: listUrl(words, kind, slug) }));
  return {
    ...(article.id !== undefined && { id: article.id }),
    kicker: card.kicker,
    title: card.title,
    teaser: card.teaser,
    ...(article.opensWithTeaser && { opensWithTeaser: true }),
    date: article.date,
    minutes: readingMinutes(article.words),
    ...(card.label !== undefined && { label: card.label }),
    ...(article.updated !== undefined && { updated: article.updated }),
    ...(article.source !== undefined && { source: typeset(article.source, lang) }),
    ...(article.image && { image: shownImage(article.image, lang, inputs.images) }),
    authors: links('author', inputs.authors),
    topics: links('topic', inputs.topics),
    regions: links('region', inputs.regions),
    corrections: article.corrections.map(({ date, text }) => ({ date, text: typeset(text, lang) })),
    ...langOf(card),
    ...(kickerLang !== undefined && { kickerLang }),
    ...(card.badge && { badge: card.badge }),
    own: article.own ?? {},
    ...(inputs.hasVersions && { versions: versionsUrl(words, article.url) }),
    isCitable: inputs.exports.citations,
  };
}

function shownImage(
  { picture, alt, caption, credit }: NonNullable<Article['image']>,
  language: string,
  images: ImageAddresses,
): NonNullable<ArticleProps['article']['image']> {
  const shown = { picture: shownPicture(images, picture, 'lead'), alt: typeset(alt, language), credit };
  return caption === undefined ? shown : { ...shown, caption: typeset(caption, language) };
}
