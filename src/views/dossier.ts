import { yearOf } from '../archive/date.ts';
import { groupBy } from '../archive/groups.ts';
import { InternalLinks } from '../archive/internal-links.ts';
import { listUrl } from '../archive/urls.ts';
import { bodyHtml } from '../markdown/body.ts';
import type { DossierEntry } from '../site/dossier-inputs.ts';
import type { Link } from '../site/page.ts';
import type { Shared } from '../site/shared.ts';
import type { Site } from '../site/site.ts';
import type { SiteChrome } from '../site/site-chrome.ts';
import { bodyOptions } from './body.ts';

/** What a topic's page shows of the topic as a whole. */
export interface Dossier {
  /** HTML of `dossiers/<topic>.md`. */
  lead?: string;
  /** Oldest first: the most linked articles of each year, or its first article if none is linked. */
  chronology: readonly (Link & { count: number; articles: readonly DatedLink[] })[];
  /** The articles that other articles of the topic link to, most linked first. */
  mostLinked: readonly (DatedLink & { count: number })[];
}

export interface DatedLink extends Link {
  /** Empty if the article has none. */
  kicker: string;
  date: string;
  /** The tag of the kicker's language, if it is not the site's. */
  kickerLang?: string;
}

const MOST_LINKED = 5;
/** Articles per year in the chronology. */
const OF_A_YEAR = 3;

/** A dossier depends on its topic's articles alone. */
export interface DossierInputs {
  topic: string;
  /** `dossiers/<topic>.md`. */
  text?: string;
  /** The topic's articles, newest first, by year. */
  years: readonly Shared<DossierEntry[]>[];
}

export function dossierInputs(site: Site, topic: string): DossierInputs {
  const text = site.archive.dossiers.get(topic)?.body;
  return {
    topic,
    ...(text !== undefined && { text }),
    years: site.years.flatMap(({ own }) => own.dossierEntries(topic) ?? []),
  };
}

export function dossierOf({ topic, text, years }: DossierInputs, chrome: SiteChrome): Dossier | undefined {
  const entries = years.flatMap(({ value }) => value);
  if (entries.length === 0 && text === undefined) return undefined;
  const counts = linkCounts(entries, chrome.url);
  const countOf = (entry: DossierEntry): number => counts.get(entry) ?? 0;
  const byCount = (members: readonly DossierEntry[]): DossierEntry[] =>
    members.filter((entry) => countOf(entry) > 0).sort((a, b) => countOf(b) - countOf(a));
  const byYear = [...groupBy(entries, ({ date }) => yearOf(date))].reverse();
  return {
    ...(text !== undefined && { lead: bodyHtml(text, bodyOptions(chrome, {})) }),
    chronology: byYear.map(([year, members]) => {
      const linked = new Set(byCount(members).slice(0, OF_A_YEAR));
      const chosen = linked.size > 0 ? members.filter((it) => linked.has(it)) : members.slice(-1);
      return {
        title: year,
        url: listUrl(chrome.words, 'topic', topic, year),
        count: members.length,
        articles: chosen.reverse().map(datedLink),
      };
    }),
    mostLinked: byCount(entries)
      .slice(0, MOST_LINKED)
      .map((entry) => ({ ...datedLink(entry), count: countOf(entry) })),
  };
}

/** For each linked article, the number of articles that link to it. */
function linkCounts(entries: readonly DossierEntry[], siteUrl: string): Map<DossierEntry, number> {
  const links = new InternalLinks(entries, siteUrl);
  const counts = new Map<DossierEntry, number>();
  for (const entry of entries)
    for (const target of links.linkedFrom(entry)) counts.set(target, (counts.get(target) ?? 0) + 1);
  return counts;
}

function datedLink({ card: { value: card } }: DossierEntry): DatedLink {
  const { kicker, title, url, date, lang, kickerLang } = card;
  return {
    ...{ kicker, title, url, date },
    ...(lang !== undefined && { lang }),
    ...(kickerLang !== undefined && { kickerLang }),
  };
}
