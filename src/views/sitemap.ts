import type { Article } from '../archive/article.ts';
import {
  archiveUrl,
  frontUrl,
  listUrl,
  onThisDayUrl,
  overviewUrl,
  robotsUrl,
  sitemapUrl,
} from '../archive/urls.ts';
import type { ImageAddresses } from '../images/addresses.ts';
import { fallbackPicture } from '../images/shown-picture.ts';
import type { CommonInputs } from '../site/common-inputs.ts';
import { definePage } from '../site/define-page.ts';
import { changeOf, lastChange } from '../site/last-change.ts';
import { listsWith } from '../site/lists.ts';
import { newsOf, newsOnly } from '../site/news.ts';
import type { Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';
import type { Year } from '../site/year.ts';
import type { YearInputs } from '../site/year-inputs.ts';

export interface SitemapEntry {
  path: string;
  /** Local date or time of the last change. */
  changed?: string;
  /** Path of the lead image, or its address at a service. */
  image?: string;
  /** News sitemap only. */
  news?: { publication: string; language: string; date: string; title: string };
}

export interface SitemapProps {
  url: string;
  timeZone: string;
  entries: readonly SitemapEntry[];
}

export type SitemapIndexProps = SitemapProps;

export interface RobotsProps {
  /** Absolute URL of the sitemap index. */
  sitemap: string;
}

/** Computed on demand: most entries belong to the sitemaps of closed years. */
type Entries = () => readonly SitemapEntry[];

const sitemapPage = definePage({
  kind: 'sitemap',
  path: (_common, name) => sitemapUrl(name),
  inputs: (common: CommonInputs, _name: string, entries: Entries) => sitemapInputs(common, entries()),
  props: (inputs): SitemapProps => inputs,
});

const sitemapIndex = definePage({
  kind: 'sitemapIndex',
  path: sitemapUrl(),
  inputs: (site: Site) => sitemapInputs(site.common, indexEntries(site)),
  props: (inputs): SitemapIndexProps => inputs,
});

const robots = definePage({
  kind: 'robots',
  path: robotsUrl(),
  inputs: ({ settings }: CommonInputs) => ({ sitemap: settings.url + sitemapUrl() }),
  props: (inputs): RobotsProps => inputs,
});

const sitemapInputs = ({ settings }: CommonInputs, entries: readonly SitemapEntry[]): SitemapProps => ({
  url: settings.url,
  timeZone: settings.timeZone,
  entries,
});

/** The sitemap of a year, which changes at most once a day. A closed year's changes only with its own articles. */
export const yearSitemap = ({ common, own, newsOnly: left }: YearInputs): Page<SitemapProps> =>
  sitemapPage(common, own.name, () =>
    own.articles.slice(left).map((article) => entryOf(common.images, article)),
  );

/** The sitemaps of the permanent lists and of the news, the sitemap index, and `robots.txt`. */
export function sitemapPages(site: Site): Page<SitemapProps | RobotsProps>[] {
  const { common, archive } = site;
  const news = (): SitemapEntry[] => newsOf(archive.articles).map((article) => newsEntry(common, article));
  return [
    sitemapIndex(site),
    sitemapPage(common, 'pages', () => permanentPaths(site).map((path) => ({ path }))),
    ...(archive.articles.length > 0 ? [sitemapPage(common, 'news', news)] : []),
    robots(common),
  ];
}

/** The news sitemap has no date: one that stays the same all day would suggest that nothing is new. */
const indexEntries = (site: Site): SitemapEntry[] => [
  { path: sitemapUrl('pages') },
  ...(site.archive.articles.length > 0 ? [{ path: sitemapUrl('news') }] : []),
  ...site.years.map((year) => ({ path: sitemapUrl(year.name), changed: changeIn(site, year) })),
];

/** The permanent lists, through which crawlers find the periods. */
function permanentPaths(site: Site): string[] {
  const { words, settings, vocabularies } = site.common;
  const terms = listsWith(vocabularies).flatMap(({ kind, vocabulary }) => [
    overviewUrl(words, kind),
    ...vocabulary(vocabularies).terms.map(({ slug }) => listUrl(words, kind, slug)),
  ]);
  return [
    frontUrl(),
    archiveUrl(words),
    ...(settings.exports.onThisDay ? [onThisDayUrl(words)] : []),
    ...terms,
    ...site.archive.pages.map(({ url }) => url),
    ...site.archive.theme.pages.map(({ path }) => path),
  ];
}

/** Local date of the last change in a year's sitemap. */
function changeIn(site: Site, year: Year): string {
  const left = newsOnly(site, year);
  return left === 0 ? year.facts.changed : lastChange(year.articles.slice(left));
}

function newsEntry({ settings, images }: CommonInputs, article: Article): SitemapEntry {
  const { title: publication, language } = settings;
  const { date, title } = article;
  return { ...entryOf(images, article), news: { publication, language, date, title } };
}

function entryOf(images: ImageAddresses, article: Article): SitemapEntry {
  const { url, image } = article;
  const entry = { path: url, changed: changeOf(article) };
  return image ? { ...entry, image: fallbackPicture(images, image.picture).src } : entry;
}
