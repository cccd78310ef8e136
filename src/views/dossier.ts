import type { Article } from '../archive/article.ts';
import { yearOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import type { Term } from '../archive/term.ts';
import { listUrl } from '../archive/urls.ts';
import { bodyHtml } from '../markdown/body.ts';
import { bodyOptions } from './body.ts';
import { topicList } from '../site/lists.ts';
import type { Link } from '../site/page.ts';
import type { Site } from '../site/site.ts';

/** What a topic's page tells of the matter as a whole. */
export interface Dossier {
  /** HTML of `dossiers/<topic>.md`. */
  lead?: string;
  /** Oldest first: of each year what was linked most, or what came first. */
  chronology: readonly (Link & { count: number; articles: readonly DatedLink[] })[];
  /** The articles that others of the topic link, most often first. */
  mostLinked: readonly (DatedLink & { count: number })[];
}

export interface DatedLink extends Link {
  kicker: string;
  date: string;
}

const MOST_LINKED = 5;
/** Articles of a year in the chronology. */
const OF_A_YEAR = 3;

/** All that a topic's dossier is made of, as far as it is no part of the chrome. */
export const dossierSource = (site: Site, { slug }: Term): unknown => [
  site.archive.dossiers.get(slug)?.body,
  site.years.flatMap((year) => year.termOf(topicList, slug)?.dossier ?? []),
];

/** All that a dossier may say of an article: its card, what it links, and by what it is linked. */
export const chronicleSource = (site: Site, article: Article): unknown => [
  site.cardKey(article),
  article.links,
  article.aliases,
];

/** The dossier of a topic. It depends on the topic's articles alone. */
export function dossierOf(site: Site, topic: Term): Dossier | undefined {
  const articles = site.articlesOf(topicList, topic.slug);
  const text = site.archive.dossiers.get(topic.slug);
  if (articles.length === 0 && !text) return undefined;
  const counts = linkCounts(site, articles);
  const countOf = (article: Article): number => counts.get(article) ?? 0;
  const byCount = (members: readonly Article[]): Article[] =>
    members.filter((article) => countOf(article) > 0).sort((a, b) => countOf(b) - countOf(a));
  const years = [...groupBy(articles, ({ date }) => yearOf(date))].reverse();
  return {
    ...(text && { lead: bodyHtml(text.body, bodyOptions(site.chrome, {})) }),
    chronology: years.map(([year, members]) => {
      const linked = new Set(byCount(members).slice(0, OF_A_YEAR));
      const chosen = linked.size > 0 ? members.filter((it) => linked.has(it)) : members.slice(-1);
      return {
        title: year,
        url: listUrl('topic', topic.slug, year),
        count: members.length,
        articles: chosen.reverse().map((article) => datedLink(site, article)),
      };
    }),
    mostLinked: byCount(articles)
      .slice(0, MOST_LINKED)
      .map((article) => ({ ...datedLink(site, article), count: countOf(article) })),
  };
}

/** By how many of the articles each of them is linked. */
function linkCounts(site: Site, articles: readonly Article[]): Map<Article, number> {
  const members = new Set(articles);
  const counts = new Map<Article, number>();
  for (const article of articles) {
    for (const target of site.links.linkedFrom(article)) {
      if (members.has(target)) counts.set(target, (counts.get(target) ?? 0) + 1);
    }
  }
  return counts;
}

function datedLink(site: Site, article: Article): DatedLink {
  const { kicker, title, url, date } = site.card(article);
  return { kicker, title, url, date };
}
