import type { Article } from '../archive/article.ts';
import { monthOf } from '../archive/date.ts';
import { EXPORTED_FIELDS, type ExportedField } from '../archive/fields.ts';
import { groupBy } from '../archive/groups.ts';
import { identityOf } from '../archive/identity.ts';
import { markdownUrl } from '../archive/urls.ts';
import { shownPicture } from '../images/variants.ts';
import { typeset } from '../markdown/typography.ts';
import type { BodySource } from './body.ts';
import type { Card } from '../card/card.ts';
import { digestOf } from '../site/digest.ts';
import { openArticles } from '../site/uncounted-today.ts';
import { share } from '../site/shared.ts';
import type { Site } from '../site/site.ts';

/** What is public of an article, for machines. Its text stands by the hash of its file. Paths are of the site, dates local. */
export interface DataItem extends Partial<Record<ExportedField, string>> {
  card: Card;
  id?: number;
  /** See `Article`. */
  firstUrl?: string;
  date: string;
  updated?: string;
  regions: readonly string[];
  category: string;
  type: string;
  topics: readonly string[];
  authors: readonly string[];
  image?: { src: string; alt: string; caption?: string; credit: string };
  corrections: readonly { date: string; text: string }[];
  body: Pick<BodySource, 'file' | 'format' | 'hash' | 'bodyStart'> & {
    /** Published paths of the body's pictures, by the path that stands in the Markdown. */
    pictures: Readonly<Record<string, string>>;
  };
}

/** Whose data it is. */
export interface DataSource {
  title: string;
  description: string;
  publisher: string;
  email: string;
  /** Origin of the site. */
  url: string;
  language: 'de' | 'en';
  timeZone: string;
  licence?: { name: string; url: string };
}

/** The articles of a month, newest first, before their items are made, which only a month that has changed needs. */
export interface DataMonth {
  /** Of each article the path of its Markdown, and all that its item is made of. */
  articles: readonly { path: string; key: () => unknown }[];
  items: () => DataItem[];
}

export interface DataYear {
  year: string;
  source: DataSource;
  /** All that its tables are made of. */
  tables: string;
  /** All that the items of all its articles are made of. */
  key: string;
  /** What the tables hold. Newest first; none is empty. Only a year that has changed needs them. */
  months: () => DataMonth[];
  /** The articles of the day of the build, which the tables do not hold yet. */
  today: () => DataMonth;
}

export function dataSource({ settings }: Site['archive']): DataSource {
  const { title, description, publisher, email, url, language, timeZone, licence } = settings;
  return {
    ...{ title, description, publisher, email, url, language, timeZone },
    ...(licence && { licence }),
  };
}

/**
 * Every published article by year, the newest year first. What a closed year holds changes with its own articles only. The tables
 * are closed in the evening: what appeared on the day of the build comes into them on the next one, so that they, which are
 * nearly all bytes of a publication, change once a day.
 */
export function yearsOfData(site: Site): DataYear[] {
  const source = share(dataSource(site.archive));
  return site.years.map((year) => {
    const { name, articles, facts } = year;
    const open = openArticles(site, year);
    const months = [...groupBy(articles.slice(open.length), ({ date }) => monthOf(date))];
    // Of all months but one it is known.
    const keys = months.map(([month, members]) =>
      facts.months[month] === members.length ? facts.data[month] : itemsKey(site, members),
    );
    return {
      ...{ year: name, source, tables: digestOf(keys), key: digestOf(facts.data) },
      months: () => months.map(([, members]) => monthOfData(site, members)),
      today: () => monthOfData(site, open),
    };
  });
}

const monthOfData = (site: Site, articles: readonly Article[]): DataMonth => ({
  articles: articles.map((article) => ({
    path: markdownUrl(article.url),
    key: () => itemSource(site, article),
  })),
  items: () => articles.map((article) => itemOf(site, article)),
});

/** Digest of all that the items of articles are made of. */
export const itemsKey = (site: Site, articles: readonly Article[]): string =>
  digestOf(articles.map((article) => itemSource(site, article)));

/** All that an item is made of. */
function itemSource(site: Site, article: Article): unknown {
  const { categories, types, regions, topics, authors } = site.archive.vocabularies;
  return [
    ...[identityOf(article), site.cardKey(article)],
    ...[categories.bySlug(article.category).title, types.bySlug(article.type).title],
    article.regions.map((key) => regions.bySlug(key).title),
    article.topics.map((key) => topics.bySlug(key).title),
    article.authors.map((key) => authors.bySlug(key).title),
  ];
}

/** Path of the item's Markdown. */
export const markdownPath = ({ card }: DataItem): string => markdownUrl(card.url);

function itemOf(site: Site, article: Article): DataItem {
  const { categories, types, regions, topics, authors } = site.archive.vocabularies;
  const { language } = site.chrome;
  const { id, date, updated, image, corrections } = article;
  return {
    card: site.card(article),
    ...(id !== undefined && { id }),
    ...(article.firstUrl !== undefined && { firstUrl: article.firstUrl }),
    date,
    ...(updated !== undefined && { updated }),
    regions: article.regions.map((key) => regions.bySlug(key).title),
    category: categories.bySlug(article.category).title,
    type: types.bySlug(article.type).title,
    topics: article.topics.map((key) => topics.bySlug(key).title),
    authors: article.authors.map((key) => authors.bySlug(key).title),
    ...exportedOf(article, language),
    ...(image && { image: imageOf(image, language) }),
    corrections: corrections.map((it) => ({ date: it.date, text: typeset(it.text, language) })),
    body: bodyOf(article),
  };
}

/** The fields that are exported as they are, with typographic signs as on the page. */
function exportedOf(
  article: Article,
  language: DataSource['language'],
): Partial<Record<ExportedField, string>> {
  const filled = EXPORTED_FIELDS.filter((name) => article[name] !== undefined);
  return Object.fromEntries(filled.map((name) => [name, typeset(article[name] ?? '', language)]));
}

function imageOf(
  { picture, alt, caption, credit }: NonNullable<Article['image']>,
  language: DataSource['language'],
): NonNullable<DataItem['image']> {
  const image = { src: shownPicture(picture, 'lead').src, alt: typeset(alt, language), credit };
  return caption === undefined ? image : { ...image, caption: typeset(caption, language) };
}

function bodyOf({ file, format, hash, bodyStart, bodyPictures }: Article): DataItem['body'] {
  const pictures = Object.entries(bodyPictures).map(([src, picture]) => [
    src,
    shownPicture(picture, 'body').src,
  ]);
  return { file, format, hash, bodyStart, pictures: Object.fromEntries(pictures) as Record<string, string> };
}
