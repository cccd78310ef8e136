import { dateOf } from '../archive/date.ts';
import type { Article } from '../archive/article.ts';
import { archiveUrl, frontUrl, listUrl, onThisDayUrl, overviewUrl, sitemapUrl } from '../archive/urls.ts';
import { shownPicture } from '../images/variants.ts';
import { changeOf, lastChange } from '../site/last-change.ts';
import { LISTS } from '../site/lists.ts';
import { openArticles } from '../site/uncounted-today.ts';
import type { Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';
import type { Year } from '../site/year.ts';

export interface SitemapEntry {
  path: string;
  /** Local date or time of the last change. */
  changed?: string;
  /** Path of the lead image. */
  image?: string;
  /** In the sitemap of the news: what stands beside the address. */
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

/** The sitemap of a year, which changes once a day. A closed year changes with its own articles only. */
export const yearSitemap = (site: Site, year: Year): Page<SitemapProps> =>
  sitemap(site, year.name, () => year.articles.slice(newsOnly(site, year)).map(entryOf));

/**
 * How many of a year's articles stand in the sitemap of the news only, the newest: those of the day of the build. That of the year
 * has them on the next day.
 */
export function newsOnly(site: Site, year: Year): number {
  const open = openArticles(site, year).length;
  if (open === 0) return 0;
  const { articles } = site.archive;
  const newer = articles.indexOf(year.articles[0] as Article);
  return Math.max(0, Math.min(open, newsCount(articles) - newer));
}

const props = ({ chrome, archive }: Site, entries: readonly SitemapEntry[]): SitemapProps => ({
  url: chrome.url,
  timeZone: archive.settings.timeZone,
  entries,
});

const sitemap = (site: Site, name: string, entries: () => SitemapEntry[]): Page<SitemapProps> => ({
  kind: 'sitemap',
  path: sitemapUrl(name),
  props: () => props(site, entries()),
});

/** The sitemaps of the standing lists and of the news, the index of all, and `robots.txt`. */
export function sitemapPages(site: Site): Page<SitemapProps | RobotsProps>[] {
  const { chrome, archive } = site;
  // That of the news has no date: one that stays all day would say that nothing is new.
  const index = (): SitemapEntry[] => [
    { path: sitemapUrl('pages') },
    ...(archive.articles.length > 0 ? [{ path: sitemapUrl('news') }] : []),
    ...site.years.map((year) => ({ path: sitemapUrl(year.name), changed: changeIn(site, year) })),
  ];
  return [
    { kind: 'sitemapIndex', path: sitemapUrl(), props: () => props(site, index()) },
    sitemap(site, 'pages', () => listPaths(site).map((path) => ({ path }))),
    ...(archive.articles.length > 0
      ? [sitemap(site, 'news', () => newest(archive.articles).map((article) => newsOf(site, article)))]
      : []),
    { kind: 'robots', path: '/robots.txt', props: () => ({ sitemap: chrome.url + sitemapUrl() }) },
  ];
}

/** The lists that stay; their periods are found through them. */
function listPaths(site: Site): string[] {
  const terms = LISTS.flatMap(({ kind, vocabulary }) => [
    overviewUrl(kind),
    ...vocabulary(site).terms.map(({ slug }) => listUrl(kind, slug)),
  ]);
  return [frontUrl(), archiveUrl(), onThisDayUrl(), ...terms, ...site.archive.pages.map(({ url }) => url)];
}

/** A day in milliseconds. */
const DAY = 86_400_000;

/** So many articles a sitemap of news may hold (Google). */
const MOST_NEWS = 1000;

/** How many articles are of the last two days, counted from the newest one: the clock may not decide what a file says. */
function newsCount(articles: readonly Article[]): number {
  const last = Date.parse(dateOf(articles[0]?.date ?? ''));
  const end = articles.findIndex(({ date }) => last - Date.parse(dateOf(date)) >= 2 * DAY);
  return Math.min(end < 0 ? articles.length : end, MOST_NEWS);
}

const newest = (articles: readonly Article[]): readonly Article[] => articles.slice(0, newsCount(articles));

/** Local date of the last change of what stands in a year's sitemap. */
function changeIn(site: Site, year: Year): string {
  const left = newsOnly(site, year);
  return left === 0 ? year.facts.changed : lastChange(year.articles.slice(left));
}

function newsOf({ chrome, archive }: Site, article: Article): SitemapEntry {
  const { title: publication } = archive.settings;
  const { date, title } = article;
  return { ...entryOf(article), news: { publication, language: chrome.language, date, title } };
}

function entryOf(article: Article): SitemapEntry {
  const { url, image } = article;
  const entry = { path: url, changed: changeOf(article) };
  return image ? { ...entry, image: shownPicture(image.picture, 'lead').src } : entry;
}
