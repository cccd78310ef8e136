import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { type ClosedFollowUps, type ClosedSpan, followUpsOf } from '../archive/follow-ups.ts';
import { monthOf, yearOf } from '../archive/date.ts';
import { InternalLinks } from '../archive/internal-links.ts';
import { followUpSource, keptFollowUps, type KnownFollowUps } from '../archive/kept-follow-ups.ts';
import type { Card } from '../card/card.ts';
import type { ImageAddresses } from '../images/addresses.ts';
import { CommonInputs } from './common-inputs.ts';
import { digestOf } from './digest.ts';
import { type FactsCache, NO_CACHE } from './facts-cache.ts';
import type { ListOf } from './lists.ts';
import type { Shared } from './shared.ts';
import type { SiteChrome } from './site-chrome.ts';
import { type Year, yearsOf } from './year.ts';

/** The archive with the values that several views need. Immutable; derived values are computed on first use. */
export class Site {
  readonly archive: Archive;
  readonly common: CommonInputs;
  /** Newest first. */
  readonly years: readonly Year[];
  readonly #byYear: ReadonlyMap<string, Year>;
  readonly #cache: FactsCache;
  #followUps: KnownFollowUps['found'] | undefined;
  /** Those of an earlier site, until this one has its own. */
  #knownFollowUps: KnownFollowUps | undefined;

  /**
   * `cache` keeps facts about closed years between builds. `images` has the keys of a service, if the site uses one. From the site
   * `before` come the years that have not changed.
   */
  constructor(
    archive: Archive,
    preview = false,
    cache: FactsCache = NO_CACHE,
    { images, before }: { images?: ImageAddresses; before?: Site | undefined } = {},
  ) {
    [this.archive, this.#cache] = [archive, cache];
    this.#knownFollowUps = before && before.#knownFollowUps;
    const common = before?.common;
    this.common = common?.isOf(archive, preview) ? common : new CommonInputs(archive, preview, images);
    this.years = yearsOf(archive.articles, this.common, cache, before?.years);
    this.#byYear = new Map(this.years.map((year) => [year.name, year]));
  }

  get chrome(): SiteChrome {
    return this.common.chrome.value;
  }

  card(article: Article): Shared<Card> {
    const year = this.#byYear.get(yearOf(article.date));
    if (!year) throw new Error(`${article.file} is not an article of this site`);
    return year.own.card(article);
  }

  cards(articles: readonly Article[]): Shared<Card>[] {
    return articles.map((article) => this.card(article));
  }

  /** Digests of the articles' search index entries, in the order of the archive. */
  get searchKeys(): readonly string[] {
    return this.years.flatMap(({ facts }) => facts.search);
  }

  /** The articles of a term, newest first, at most `count`. */
  articlesOf(list: ListOf, slug: string, count = Infinity): Article[] {
    const found: Article[] = [];
    for (const year of this.years) {
      if (found.length >= count) break;
      if (year.termOf(list, slug)) found.push(...(year.own.byTerm(list).get(slug) ?? []));
    }
    return found.slice(0, count);
  }

  /** The periods with articles of a term, newest first. */
  periodsOf(list: ListOf, slug: string): string[] {
    return this.years.flatMap((year) => year.termOf(list, slug)?.periods ?? []);
  }

  /** Later articles that follow up on this one, newest first. */
  followUps(article: Article): readonly Article[] {
    if (!this.#followUps) {
      const { articles } = this.archive;
      const kept = this.#knownFollowUps && keptFollowUps(this.#knownFollowUps, articles);
      this.#followUps = kept ?? this.#findFollowUps();
      this.#knownFollowUps = { articles, found: this.#followUps };
    }
    return this.#followUps.get(article) ?? [];
  }

  #findFollowUps(): KnownFollowUps['found'] {
    const { articles, settings } = this.archive;
    const years = digestOf([settings.url, this.years.slice(1).map(({ facts }) => facts.followUps)]);
    const months = digestOf([years, closedMonthsOf(this.years[0]).map(followUpSource)]);
    const closed = { years, months };
    const cached = (span: ClosedSpan, find: () => ClosedFollowUps): ClosedFollowUps =>
      this.#cache.getOrCreate(`follow-ups-${span}`, closed[span], find);
    return followUpsOf(articles, new InternalLinks(articles, settings.url), cached);
  }
}

/** The articles of a year before its newest month. */
function closedMonthsOf(year: Year | undefined): Article[] {
  const newest = monthOf(year?.articles[0]?.date ?? '');
  return (year?.articles ?? []).filter(({ date }) => monthOf(date) !== newest);
}
