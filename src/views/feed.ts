import type { Article } from '../archive/article.ts';
import { monthOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import { permanentPath } from '../archive/permanent-path.ts';
import { calendarUrl, type FeedFormat, feedUrl, frontUrl, listUrl } from '../archive/urls.ts';
import { monthDate } from '../i18n/dates.ts';
import { shownPicture } from '../images/variants.ts';
import { bodySource, type BodySource } from './body.ts';
import type { Card } from '../card/card.ts';
import { listTitle } from './list.ts';
import { LISTS } from '../site/lists.ts';
import type { Page } from '../site/page.ts';
import { share } from '../site/shared.ts';
import type { Site } from '../site/site.ts';
import type { Year } from '../site/year.ts';

/** Articles in a feed. The Atom feed of the whole holds all of the open month besides. */
const NEWEST = 30;

export interface FeedItem {
  card: Card;
  /** Path that stays when the article moves: by id, where it has one. */
  id: string;
  /** Local date or time. */
  date: string;
  updated?: string;
  authors: readonly string[];
  tags: readonly string[];
  image?: { src: string; type: string };
  /** The text, where feeds hold it: that of Markdown, as building blocks of MDX need the page's stylesheet. */
  body?: BodySource;
}

/** A feed; its generators are in `src/metadata`. Paths are of the site, dates local. */
export interface FeedProps {
  format: FeedFormat;
  language: 'de' | 'en';
  timeZone: string;
  /** Origin of the site. */
  url: string;
  title: string;
  description: string;
  publisher: string;
  /** Address of the WebSub hub. */
  hub?: string;
  self: string;
  home: string;
  items: readonly FeedItem[];
  /** The archive document of the month before. */
  previous?: string;
  /** Of an archive document: the feed that it belongs to. */
  current?: string;
}

/** Items stand in several feeds. */
const known = new WeakMap<Site, Map<Article, FeedItem>>();

function itemsOf(site: Site, articles: readonly Article[]): FeedItem[] {
  const items = known.get(site) ?? new Map<Article, FeedItem>();
  known.set(site, items);
  return articles.map((article) => {
    const item = items.get(article) ?? share(itemOf(site, article));
    items.set(article, item);
    return item;
  });
}

/** RSS, Atom and JSON Feed of the whole and of every term. The Atom feed of the whole leads on to archive documents. */
export function feedPages(site: Site): Page<FeedProps>[] {
  const { articles, settings } = site.archive;
  const whole = { title: settings.title, description: settings.description, path: frontUrl() };
  const [newest] = site.years;
  const months = newest ? monthsOf(newest) : [];
  const count = Math.max(NEWEST, months[0]?.[1].length ?? 0);
  return [
    feedPage(site, 'rss', whole, articles),
    feedPage(site, 'json', whole, articles),
    feedPage(site, 'atom', whole, articles, newest ? previousOf(newest, months, 0) : {}, count),
    ...termFeeds(site),
  ];
}

/** Feeds of the lists that people follow; every further one is three more files a publication. */
function termFeeds(site: Site): Page<FeedProps>[] {
  const { title: name } = site.archive.settings;
  return LISTS.filter(({ kind }) => kind !== 'author').flatMap((list) => {
    return list.vocabulary(site).terms.flatMap((term) => {
      const title = `${name}: ${listTitle(list.kind, term)}`;
      const description = term.description ?? site.texts.allOf(listTitle(list.kind, term));
      const about = { title, description, path: listUrl(list.kind, term.slug) };
      const members = site.articlesOf(list, term.slug, NEWEST);
      return (['rss', 'atom', 'json'] as const).map((format) => feedPage(site, format, about, members));
    });
  });
}

interface About {
  title: string;
  description: string;
  /** Path of the page that lists the same. */
  path: string;
}

function feedPage(
  site: Site,
  format: FeedFormat,
  about: About,
  articles: readonly Article[],
  more: Pick<FeedProps, 'previous' | 'current'> = {},
  count = NEWEST,
): Page<FeedProps> {
  const { language, url } = site.chrome;
  const { timeZone, publisher, hub } = site.archive.settings;
  const self = feedUrl(about.path, format);
  return {
    kind: format === 'json' ? 'jsonFeed' : 'feed',
    path: self,
    props: () => ({
      format,
      language,
      timeZone,
      url,
      title: about.title,
      description: about.description,
      publisher,
      ...(hub !== undefined && { hub }),
      self,
      home: about.path,
      items: itemsOf(site, articles.slice(0, count)),
      ...more,
    }),
  };
}

/**
 * An archive document for each month of a year but the newest of all. A closed document names only the one before it, so that
 * nothing published later changes it; with the Atom feed of the whole, they hold every article (RFC 5005, section 4).
 */
export function feedArchivePages(site: Site, year: Year): Page<FeedProps>[] {
  const { title, description, language } = site.archive.settings;
  const months = monthsOf(year);
  return months.flatMap(([month, members], index) => {
    if (!year.newer && index === 0) return [];
    const about = {
      title: site.texts.listTitle(title, monthDate(month, language)),
      description,
      path: calendarUrl(month),
    };
    const links = { ...previousOf(year, months, index), current: feedUrl(frontUrl(), 'atom') };
    return [feedPage(site, 'atom', about, members, links, members.length)];
  });
}

type Months = readonly (readonly [month: string, members: readonly Article[]])[];

const monthsOf = (year: Year): Months => [...groupBy(year.articles, ({ date }) => monthOf(date))];

/** The archive document before that of a month of the year. */
function previousOf(year: Year, months: Months, index: number): Pick<FeedProps, 'previous'> {
  const month = months[index + 1]?.[0] ?? year.edges(({ date }) => monthOf(date)).older;
  return month === undefined ? {} : { previous: feedUrl(calendarUrl(month), 'atom') };
}

function itemOf(site: Site, article: Article): FeedItem {
  const { vocabularies, settings } = site.archive;
  const { categories, topics, authors } = vocabularies;
  const { date, image } = article;
  const changes = [article.updated, ...article.corrections.map((correction) => correction.date)];
  const updated = changes
    .filter((change) => change !== undefined)
    .sort()
    .at(-1);
  return {
    card: site.card(article),
    id: permanentPath(article),
    date,
    ...(updated !== undefined && { updated }),
    authors: article.authors.map((key) => authors.bySlug(key).title),
    tags: [
      categories.bySlug(article.category).title,
      ...article.topics.map((key) => topics.bySlug(key).title),
    ],
    ...(image && { image: imageOf(image.picture) }),
    ...(settings.feeds === 'full' && article.format === 'md' && { body: bodySource(article) }),
  };
}

function imageOf(picture: NonNullable<Article['image']>['picture']): NonNullable<FeedItem['image']> {
  const { src } = shownPicture(picture, 'lead');
  return { src, type: src.endsWith('.png') ? 'image/png' : 'image/jpeg' };
}
