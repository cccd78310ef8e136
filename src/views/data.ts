import { type Language, ownLang } from '../archive/language.ts';
import { omittedFrom, type Article } from '../archive/article.ts';
import { monthOf } from '../archive/date.ts';
import { dataExports, type DataExports } from '../archive/exports.ts';
import { EXPORTED_FIELDS, type ExportedField } from '../archive/fields.ts';
import { exportedFields, type OwnField, type OwnValues } from '../archive/own-fields.ts';
import { groupBy } from '../archive/groups.ts';
import type { UrlWords } from '../archive/url-words.ts';
import { markdownUrl } from '../archive/urls.ts';
import type { ImageAddresses } from '../images/addresses.ts';
import { fallbackPicture } from '../images/shown-picture.ts';
import type { BodyPlace } from '../loader/article-text.ts';
import { typeset } from '../markdown/typography.ts';
import type { Card } from '../card/card.ts';
import type { ArticleFile } from '../site/article-file.ts';
import type { DataInputs } from '../site/data-inputs.ts';
import { digestOf } from '../site/digest.ts';
import type { Site } from '../site/site.ts';
import { uncountedToday } from '../site/uncounted-today.ts';
import type { YearArticles } from '../site/year-articles.ts';

/**
 * The public data of an article in machine-readable form. Its file's hash represents the text. Paths are site paths, dates local.
 */
export interface DataItem extends Partial<Record<ExportedField, string>> {
  card: Card;
  /** The newsroom's own fields. */
  own: OwnValues;
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
  body: BodyPlace & {
    /** Published paths of the body's pictures, by the path in the Markdown. */
    pictures: Readonly<Record<string, string>>;
  };
}

/** The publisher of the data. */
export interface DataSource {
  title: string;
  description: string;
  publisher: string;
  email: string;
  /** Origin of the site. */
  url: string;
  language: Language;
  /** The words in the site's addresses. */
  words: UrlWords;
  timeZone: string;
  licence?: { name: string; url: string };
  /** The newsroom's own fields that are exported, in order. */
  own: readonly Pick<OwnField, 'name' | 'kind'>[];
  /** The newsroom has no regions, and its tables no column for them. */
  regionless?: true;
  /** Whether the tables have a column with the language: an article is in another one than the site. */
  hasLanguages?: true;
}

/** The articles of a month, newest first. The items are computed from the inputs, and only for a month that changed. */
export interface DataMonth {
  articles: readonly { path: string; inputs: () => DataInputs }[];
  items: () => DataItem[];
}

export interface DataYear {
  year: string;
  source: DataSource;
  /** How the addresses of pictures are made. */
  images: ImageAddresses;
  exports: DataExports;
  /** Digest of the inputs of the items in the year's tables. */
  tables: string;
  /** Digest of the inputs of all items. */
  digest: string;
  /** The articles in the tables, newest first; no month is empty. Called only for a year that changed. */
  months: () => DataMonth[];
  /** The articles of the build's date, which are not in the tables yet. */
  today: () => DataMonth;
}

export function dataSource({ settings, ownFields, vocabularies, articles }: Site['archive']): DataSource {
  const { title, description, publisher, email, url, language, words, timeZone, licence } = settings;
  return {
    ...{ title, description, publisher, email, url, language, words, timeZone },
    ...(licence && { licence }),
    own: exportedFields(ownFields).map(({ name, kind }) => ({ name, kind })),
    ...(vocabularies.regions.terms.length === 0 && { regionless: true }),
    ...(articles.some((it) => ownLang(it.language, language).lang !== undefined) && {
      hasLanguages: true as const,
    }),
  };
}

/**
 * Every published article by year, newest year first. The data of a closed year change only with its own articles. The tables,
 * which make up nearly all bytes of a publication, change once a day: articles of the build's date are added on the next day.
 */
export function yearsOfData(site: Site): DataYear[] {
  const source = dataSource(site.archive);
  const { images } = site.common;
  const wording = { language: source.language, images };
  const exports = dataExports(site.archive.settings.exports);
  return site.years.map((year) => {
    const { name, own, facts } = year;
    const uncounted = uncountedToday(site, year);
    const months = [...groupBy(own.articles.slice(uncounted.length), ({ date }) => monthOf(date))];
    // The facts hold the digests of all months except one that is only partly in the tables.
    const digests = months.map(([month, members]) =>
      facts.months[month] === members.length
        ? facts.data[month]
        : digestOf(members.map((article) => own.dataInputs(article))),
    );
    return {
      ...{ year: name, source, images, exports, tables: digestOf(digests), digest: digestOf(facts.data) },
      months: () => months.map(([, members]) => monthOfData(own, members, wording)),
      today: () => monthOfData(own, uncounted, wording),
    };
  });
}

/** What the texts and paths of an item depend on. */
type Wording = Pick<DataSource, 'language'> & Pick<DataYear, 'images'>;

const monthOfData = (year: YearArticles, articles: readonly Article[], wording: Wording): DataMonth => ({
  articles: articles.map((article) => ({
    path: markdownUrl(article.url),
    inputs: () => year.dataInputs(article),
  })),
  items: () => articles.map((article) => itemOf(year.dataInputs(article), wording)),
});

/** Path of an item's Markdown file. */
export const markdownPath = ({ card }: DataItem): string => markdownUrl(card.url);

function itemOf(inputs: DataInputs, { language, images }: Wording): DataItem {
  const { article, card, category, type, regions, topics, authors } = inputs;
  const { id, firstUrl, date, updated, image, corrections } = article.value;
  const lang = card.value.lang ?? language;
  return {
    card: card.value,
    own: article.value.own ?? {},
    ...(id !== undefined && { id }),
    ...(firstUrl !== undefined && { firstUrl }),
    date,
    ...(updated !== undefined && { updated }),
    ...{ regions, category, type, topics, authors },
    ...exportedOf(article.value, lang),
    ...(image && { image: imageOf(image, { language: lang, images }) }),
    corrections: corrections.map((it) => ({ date: it.date, text: typeset(it.text, lang) })),
    body: bodyOf(article.value, images),
  };
}

/** The fields that are exported unchanged, with typographic characters as on the page. */
function exportedOf(article: ArticleFile, language: string): Partial<Record<ExportedField, string>> {
  const filled = EXPORTED_FIELDS.filter((name) => article[name] !== undefined);
  return Object.fromEntries(filled.map((name) => [name, typeset(article[name] ?? '', language)]));
}

function imageOf(
  { picture, alt, caption, credit }: NonNullable<Article['image']>,
  { language, images }: { language: string; images: ImageAddresses },
): NonNullable<DataItem['image']> {
  const image = { src: fallbackPicture(images, picture).src, alt: typeset(alt, language), credit };
  return caption === undefined ? image : { ...image, caption: typeset(caption, language) };
}

function bodyOf(
  { file, format, hash, bodyStart, bodyPictures, unshown }: ArticleFile,
  images: ImageAddresses,
): DataItem['body'] {
  const pictures = Object.entries(bodyPictures).map(([src, picture]) => [
    src,
    fallbackPicture(images, picture).src,
  ]);
  return {
    ...{ file, format, hash, bodyStart, ...omittedFrom(unshown) },
    pictures: Object.fromEntries(pictures) as Record<string, string>,
  };
}
