import { dateOf } from '../archive/date.ts';
import type { Article } from '../archive/article.ts';
import { archiveUrl, frontUrl, listUrl, onThisDayUrl, overviewUrl, sitemapUrl } from '../archive/urls.ts';
import { shownPicture } from '../images/variants.ts';
import { changeOf, lastChange } from './last-change.ts';
import { LISTS } from './lists.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';
import type { Year } from './year.ts';

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

/** The sitemap of a year. A closed year changes with its own articles only. */
export const yearSitemap = (site: Site, { name, articles }: Year): Page<SitemapProps> =>
  sitemap(site, name, () => articles.map(entryOf));

const props = ({ frame, archive }: Site, entries: readonly SitemapEntry[]): SitemapProps => ({
  url: frame.url,
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
  const { frame, archive } = site;
  const index = (): SitemapEntry[] => [
    { path: sitemapUrl('pages') },
    ...(archive.articles.length > 0
      ? [{ path: sitemapUrl('news'), changed: lastChange(archive.articles.slice(0, 1)) }]
      : []),
    ...site.years.map(({ name, facts: { changed } }) => ({ path: sitemapUrl(name), changed })),
  ];
  return [
    { kind: 'sitemapIndex', path: sitemapUrl(), props: () => props(site, index()) },
    sitemap(site, 'pages', () => listPaths(site).map((path) => ({ path }))),
    ...(archive.articles.length > 0
      ? [sitemap(site, 'news', () => newest(archive.articles).map((it) => newsOf(site, it)))]
      : []),
    { kind: 'robots', path: '/robots.txt', props: () => ({ sitemap: frame.url + sitemapUrl() }) },
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

/** The articles of the last two days, counted from the newest one: the clock may not decide what a file says. */
function newest(articles: readonly Article[]): Article[] {
  const last = Date.parse(dateOf(articles[0]?.date ?? ''));
  const end = articles.findIndex(({ date }) => last - Date.parse(dateOf(date)) >= 2 * DAY);
  return articles.slice(0, end < 0 ? 1000 : Math.min(end, 1000));
}

function newsOf({ frame, archive }: Site, { url, date, title }: Article): SitemapEntry {
  const { title: publication } = archive.settings;
  return { path: url, news: { publication, language: frame.language, date, title } };
}

function entryOf(article: Article): SitemapEntry {
  const { url, image } = article;
  const entry = { path: url, changed: changeOf(article) };
  return image ? { ...entry, image: shownPicture(image.picture, 'lead').src } : entry;
}
