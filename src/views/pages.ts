import { articlePages } from './article.ts';
import { calendarPages } from './calendar.ts';
import { dataPages } from './data-page.ts';
import { feedPages } from './feed.ts';
import { fragmentPages } from './fragment.ts';
import { frontPage } from './front.ts';
import { listPages } from './list.ts';
import { onThisDayPages } from './on-this-day.ts';
import { formerLedger, movedPages } from './moved.ts';
import { offlinePages } from './offline.ts';
import { overviewPages } from './overview.ts';
import type { Page } from './page.ts';
import { openSearchPage, searchPage } from './search.ts';
import type { Site } from './site.ts';
import { sitemapPages } from './sitemap.ts';
import { notFoundPage, standingPages } from './standing.ts';
import { archivePage } from './timeline.ts';
import { versionPages } from './versions.ts';

/** Every page of the site. */
export function pagesOf(site: Site): Page[] {
  const live = livePages(site);
  const ledger = formerLedger(site, () => live.map(({ path }) => path));
  return [...live, ...movedPages(site, ledger)];
}

/** Every page of what is there now: without those that lead on from old addresses or say that something is gone. */
export function livePages(site: Site): Page[] {
  return [
    frontPage(site),
    ...articlePages(site),
    ...fragmentPages(site),
    ...listPages(site),
    ...calendarPages(site),
    ...overviewPages(site),
    archivePage(site),
    ...onThisDayPages(site),
    ...standingPages(site),
    searchPage(site),
    openSearchPage(site),
    ...feedPages(site),
    ...sitemapPages(site),
    ...offlinePages(site),
    ...versionPages(site),
    ...dataPages(site),
    notFoundPage(site),
  ];
}
