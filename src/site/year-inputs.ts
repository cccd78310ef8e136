import { dateOf, monthOf, yearOf } from '../archive/date.ts';
import type { ListKind } from '../archive/urls.ts';
import type { Card } from '../card/card.ts';
import type { CommonInputs } from './common-inputs.ts';
import { LISTS } from './lists.ts';
import { newsOnly } from './news.ts';
import type { Edges } from './periods.ts';
import type { Shared } from './shared.ts';
import type { Site } from './site.ts';
import { uncountedToday } from './uncounted-today.ts';
import type { Year } from './year.ts';
import type { YearArticles } from './year-articles.ts';

/** A category's articles next to a year: the earlier ones that its oldest article lists, newest first; and the next later one. */
export interface CategoryEdges {
  older: readonly Shared<Card>[];
  newer?: Shared<Card>;
}

/**
 * Everything that the pages of a year are computed from: its articles, and what the pages show of other years. The pages cannot
 * reach the site, so they can show nothing that the year's digest does not cover.
 */
export interface YearInputs {
  common: CommonInputs;
  own: YearArticles;
  /** How many of the newest articles are not counted yet, and how many are not yet in the year's sitemap. */
  uncounted: number;
  newsOnly: number;
  /** Cards of the follow-ups, newest first, by index of the article. */
  followUps: Readonly<Record<number, readonly Shared<Card>[]>>;
  /** By category slug. */
  categories: Readonly<Record<string, CategoryEdges>>;
  /** The nearest years, months and days with articles outside the year. */
  edges: Readonly<Record<'year' | 'month' | 'day', Edges>>;
  /** The same by list kind and term slug. */
  terms: Readonly<Partial<Record<ListKind, Readonly<Record<string, Edges>>>>>;
  /** The files with earlier published versions. */
  versioned: readonly string[];
}

export function yearInputs(site: Site, year: Year): YearInputs {
  const { own, articles } = year;
  const versions = site.archive.provenance?.versions;
  return {
    ...{ common: site.common, own },
    uncounted: uncountedToday(site, year).length,
    newsOnly: newsOnly(site, year),
    followUps: followUpsIn(site, year),
    categories: Object.fromEntries(
      Object.keys(year.facts.ends).map((slug) => [slug, categoryEdges(site, year, slug)]),
    ),
    edges: {
      year: year.edges(({ date }) => yearOf(date)),
      month: year.edges(({ date }) => monthOf(date)),
      day: year.edges(({ date }) => dateOf(date)),
    },
    terms: Object.fromEntries(
      LISTS.map((list) => {
        const slugs = Object.keys(year.facts.terms[list.kind] ?? {});
        return [list.kind, Object.fromEntries(slugs.map((slug) => [slug, year.edgesOfTerm(list, slug)]))];
      }),
    ),
    versioned: versions ? articles.flatMap(({ file }) => (versions.has(file) ? [file] : [])) : [],
  };
}

function followUpsIn(site: Site, { articles }: Year): Record<number, Shared<Card>[]> {
  const found: Record<number, Shared<Card>[]> = {};
  for (const [index, article] of articles.entries()) {
    const later = site.followUps(article);
    if (later.length > 0) found[index] = site.cards(later);
  }
  return found;
}

function categoryEdges(site: Site, year: Year, slug: string): CategoryEdges {
  const { older, newer } = year.edgesOfCategory(slug);
  return { older: site.cards(older), ...(newer && { newer: site.card(newer) }) };
}
