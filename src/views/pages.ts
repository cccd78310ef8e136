import { articlePages } from './article.ts';
import { calendarPages } from './calendar.ts';
import { dataPages } from './data-page.ts';
import { feedArchivePages, feedPages } from './feed.ts';
import { fragmentPages } from './fragment.ts';
import { RedirectPages } from './redirect-pages.ts';
import { formerWordGroups } from './former-word-pages.ts';
import { frontPage } from './front.ts';
import { defineGroup, type PageGroup } from '../site/define-page.ts';
import { listPages } from './list.ts';
import { periodPages } from './list-period.ts';
import { livePathsOf } from '../site/live-paths.ts';
import { onThisDayPages } from './on-this-day.ts';
import { offlinePages } from './offline.ts';
import { overviewPages } from './overview.ts';
import type { Page } from '../site/page.ts';
import { openSearchPage, searchPage } from './search.ts';
import type { Site } from '../site/site.ts';
import { sitemapPages, yearSitemap } from './sitemap.ts';
import { notFoundPage } from './not-found.ts';
import { staticPages } from './static-page.ts';
import { themePages } from './theme-page.ts';
import { archivePage } from './timeline.ts';
import { versionPages } from './versions.ts';
import type { Year } from '../site/year.ts';
import { yearInputs } from '../site/year-inputs.ts';
import { yearPages } from './year.ts';

/** Every page of the site. */
export function pagesOf(site: Site): Page[] {
  const live = livePages(site);
  const former = formerGroups(site, formerBeside(site, live), liveGroups(site));
  return [...live, ...former.flatMap(({ pages }) => pages())];
}

/** The pages at former addresses in groups: those of articles and lists of old addresses, and those with former words. */
export const formerGroups = (
  site: Site,
  redirects: RedirectPages,
  live: readonly PageGroup[],
): PageGroup[] => [...redirects.groups(), ...formerWordGroups(site, () => redirects.addressHistory, live)];

/** The former addresses of a site. */
export const redirectPagesOf = (site: Site): RedirectPages => formerBeside(site, livePages(site));

const formerBeside = (site: Site, live: readonly Page[]): RedirectPages =>
  new RedirectPages(site, livePathsOf(live.map(({ path }) => path)));

/** Every current page of the site: without redirect pages and pages of removed articles. */
export const livePages = (site: Site): Page[] => liveGroups(site).flatMap(({ pages }) => pages());

/** The same in groups: one for each year, and one for everything that spans years. */
export const liveGroups = (site: Site): PageGroup[] => [
  { name: 'whole', pages: () => wholePages(site) },
  ...site.years.map((year) => yearGroup(site, year)),
];

function wholePages(site: Site): Page[] {
  return [
    frontPage(site),
    ...fragmentPages(site),
    ...listPages(site),
    ...overviewPages(site),
    archivePage(site),
    ...onThisDayPages(site),
    ...staticPages(site),
    searchPage(site),
    openSearchPage(site),
    ...feedPages(site),
    ...sitemapPages(site),
    ...offlinePages(site),
    ...versionPages(site),
    ...dataPages(site),
    notFoundPage(site),
    ...themePages(site),
  ];
}

const yearGroup = defineGroup({
  name: (_site: Site, { name }: Year) => name,
  inputs: yearInputs,
  pages: (year) => [
    ...articlePages(year),
    ...yearPages(year),
    ...calendarPages(year),
    ...periodPages(year),
    ...feedArchivePages(year),
    yearSitemap(year),
  ],
});
