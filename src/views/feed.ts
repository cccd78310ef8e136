import type { Language } from '../archive/language.ts';
import type { Article } from '../archive/article.ts';
import { monthOf } from '../archive/date.ts';
import { feedFormats } from '../archive/exports.ts';
import { groupBy } from '../archive/groups.ts';
import { calendarUrl, type FeedFormat, feedUrl, frontUrl, listUrl } from '../archive/urls.ts';
import { monthDate } from '../i18n/dates.ts';
import type { CommonInputs } from '../site/common-inputs.ts';
import { definePage } from '../site/define-page.ts';
import { LISTS } from '../site/lists.ts';
import type { Page } from '../site/page.ts';
import type { Shared } from '../site/shared.ts';
import type { Site } from '../site/site.ts';
import type { YearInputs } from '../site/year-inputs.ts';
import { type FeedItem, feedItems, type FeedItemInputs, type ItemsOf } from './feed-item.ts';
import { listTitle } from './list.ts';

/** Articles in a feed. The site-wide Atom feed also holds the rest of the open month. */
const NEWEST = 30;

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
  const subjects: Record<FeedFormat, Subject> = {
    rss: { ...all, items: newestItems },
    json: { ...all, items: newestItems },
    atom: { ...all, items: openMonth, ...linkToMonth(previous) },
  };
  return [
    ...feedFormats(settings.exports).map((format) => feedPage(common, format, subjects[format])),
    ...(settings.exports.listFeeds ? termFeeds(site, itemsOf) : []),
  ];
}

/** Feeds of all lists except authors'; each one adds up to three files to a publication. */
function termFeeds(site: Site, itemsOf: ItemsOf): Page<FeedProps>[] {
  const { settings, texts, vocabularies, words } = site.common;
  return LISTS.filter(({ kind }) => kind !== 'author').flatMap((list) =>
    list.vocabulary(vocabularies).terms.flatMap((term) => {
      const title = listTitle(list.kind, term);
      const subject = {
        title: `${settings.title}: ${title}`,
        description: term.description ?? texts.allOf(title),
        path: listUrl(words, list.kind, term.slug),
        items: itemsOf(site.articlesOf(list, term.slug, NEWEST)),
      };
      return feedFormats(settings.exports).map((format) => feedPage(site.common, format, subject));
    }),
  );
}

/**
 * An archive document for each month of a year but the site's newest. A closed document names only the previous one, so later
 * publications do not change it; together with the Atom feed of all articles, they hold every article (RFC 5005, section 4).
 */
export function feedArchivePages({ common, own, edges }: YearInputs): Page<FeedProps>[] {
  const { title, description, language, exports } = common.settings;
  if (!exports.atom) return [];
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
