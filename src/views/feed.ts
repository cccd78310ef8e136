import type { Language } from '../archive/language.ts';
import type { Article } from '../archive/article.ts';
import { monthOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import { permanentPath } from '../archive/permanent-path.ts';
import { calendarUrl, type FeedFormat, feedUrl, frontUrl, listUrl } from '../archive/urls.ts';
import { monthDate } from '../i18n/dates.ts';
import { shownPicture } from '../images/variants.ts';
import type { Card } from '../card/card.ts';
import type { CommonInputs } from '../site/common-inputs.ts';
import { definePage } from '../site/define-page.ts';
import { lastRevision } from '../site/last-change.ts';
import { LISTS } from '../site/lists.ts';
import type { Page } from '../site/page.ts';
import { Shared } from '../site/shared.ts';
import type { Site } from '../site/site.ts';
import type { YearInputs } from '../site/year-inputs.ts';
import { bodySource, type BodySource } from './body.ts';
import { listTitle } from './list.ts';

/** Articles in a feed. The site-wide Atom feed also holds the rest of the open month. */
const NEWEST = 30;

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

/** A feed; `src/metadata` serializes it. Paths are site paths, dates local. */
export interface FeedProps {
  format: FeedFormat;
  language: Language;
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
  /** The archive document of the previous month. */
  previous?: string;
  /** Archive documents only: the feed that they belong to. */
  current?: string;
}

interface FeedInputs extends Omit<FeedProps, 'items'> {
  items: readonly Shared<FeedItemInputs>[];
}

interface FeedItemInputs extends Omit<FeedItem, 'card'> {
  card: Shared<Card>;
}

/** The subject of a feed. */
interface Subject {
  title: string;
  description: string;
  /** Path of the page that lists the same articles. */
  path: string;
  items: readonly Shared<FeedItemInputs>[];
  previous?: string;
  current?: string;
}

const feedInputs = (common: CommonInputs, format: FeedFormat, { path, ...subject }: Subject): FeedInputs => {
  const { language, timeZone, url, publisher, hub } = common.settings;
  const self = feedUrl(path, format);
  return {
    ...{ format, language, timeZone, url, publisher },
    ...(hub !== undefined && { hub }),
    ...{ self, home: path },
    ...subject,
  };
};

const feedProps = ({ items, ...inputs }: FeedInputs): FeedProps => ({
  ...inputs,
  items: items.map(({ value: { card, ...item } }) => ({ card: card.value, ...item })),
});

const feed = {
  path: (_common: CommonInputs, format: FeedFormat, { path }: Subject) => feedUrl(path, format),
  inputs: feedInputs,
  props: feedProps,
};
const xmlFeed = definePage({ kind: 'feed', ...feed });
const jsonFeed = definePage({ kind: 'jsonFeed', ...feed });

const feedPage = (common: CommonInputs, format: FeedFormat, subject: Subject): Page<FeedProps> =>
  (format === 'json' ? jsonFeed : xmlFeed)(common, format, subject);

/** RSS, Atom and JSON Feed of all articles and of the lists. The Atom feed of all articles links to the archive documents. */
export function feedPages(site: Site): Page<FeedProps>[] {
  const { common } = site;
  const { articles, settings } = site.archive;
  const itemsOf = feedItems(common, (article) => site.card(article));
  const all = { title: settings.title, description: settings.description, path: frontUrl() };
  const [newest] = site.years;
  const months = newest ? monthsOf(newest.articles) : [];
  const previous = months[1]?.[0] ?? newest?.edges(({ date }) => monthOf(date)).older;
  const newestItems = itemsOf(articles.slice(0, NEWEST));
  const openMonth = itemsOf(articles.slice(0, Math.max(NEWEST, months[0]?.[1].length ?? 0)));
  return [
    feedPage(common, 'rss', { ...all, items: newestItems }),
    feedPage(common, 'json', { ...all, items: newestItems }),
    feedPage(common, 'atom', { ...all, items: openMonth, ...linkToMonth(previous) }),
    ...termFeeds(site, itemsOf),
  ];
}

type ItemsOf = (articles: readonly Article[]) => Shared<FeedItemInputs>[];

/** Feeds of all lists except authors'; each one adds three files to a publication. */
function termFeeds(site: Site, itemsOf: ItemsOf): Page<FeedProps>[] {
  const { settings, texts, vocabularies } = site.common;
  return LISTS.filter(({ kind }) => kind !== 'author').flatMap((list) =>
    list.vocabulary(vocabularies).terms.flatMap((term) => {
      const title = listTitle(list.kind, term);
      const subject = {
        title: `${settings.title}: ${title}`,
        description: term.description ?? texts.allOf(title),
        path: listUrl(list.kind, term.slug),
        items: itemsOf(site.articlesOf(list, term.slug, NEWEST)),
      };
      return (['rss', 'atom', 'json'] as const).map((format) => feedPage(site.common, format, subject));
    }),
  );
}

/**
 * An archive document for each month of a year but the site's newest. A closed document names only the previous one, so later
 * publications do not change it; together with the Atom feed of all articles, they hold every article (RFC 5005, section 4).
 */
export function feedArchivePages({ common, own, edges }: YearInputs): Page<FeedProps>[] {
  const { title, description, language } = common.settings;
  const itemsOf = feedItems(common, (article) => own.card(article));
  const months = monthsOf(own.articles);
  return months.flatMap(([month, members], index) => {
    if (edges.month.newer === undefined && index === 0) return [];
    return feedPage(common, 'atom', {
      title: common.texts.listTitle(title, monthDate(month, language)),
      description,
      path: calendarUrl(month),
      items: itemsOf(members),
      ...linkToMonth(months[index + 1]?.[0] ?? edges.month.older),
      current: feedUrl(frontUrl(), 'atom'),
    });
  });
}

const monthsOf = (articles: readonly Article[]): [month: string, members: Article[]][] => [
  ...groupBy(articles, ({ date }) => monthOf(date)),
];

/** The archive document of the previous month. */
const linkToMonth = (month: string | undefined): Pick<FeedProps, 'previous'> =>
  month === undefined ? {} : { previous: feedUrl(calendarUrl(month), 'atom') };

/** Several feeds share an item. */
function feedItems(common: CommonInputs, cardOf: (article: Article) => Shared<Card>): ItemsOf {
  const items = new Map<Article, Shared<FeedItemInputs>>();
  return (articles) =>
    articles.map((article) => {
      const item = items.get(article) ?? new Shared(() => itemInputs(common, article, cardOf(article)));
      items.set(article, item);
      return item;
    });
}

function itemInputs(
  { settings, vocabularies }: CommonInputs,
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
    ...(article.image && { image: imageOf(article.image.picture) }),
    ...(settings.feeds === 'full' && article.format === 'md' && { body: bodySource(article) }),
  };
}

function imageOf(picture: NonNullable<Article['image']>['picture']): NonNullable<FeedItem['image']> {
  const { src } = shownPicture(picture, 'lead');
  return { src, type: src.endsWith('.png') ? 'image/png' : 'image/jpeg' };
}
