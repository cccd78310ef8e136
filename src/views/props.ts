import type { ArticleProps } from './article.ts';
import type { DayProps, MonthProps } from './calendar.ts';
import type { DataProps, LlmsProps } from './data-page.ts';
import type { FeedProps } from './feed.ts';
import type { FragmentProps } from './fragment.ts';
import type { FrontProps } from './front.ts';
import type { ListProps } from './list.ts';
import type { PeriodProps } from './list-period.ts';
import type { DaysOfYearProps, OnThisDayProps } from './on-this-day.ts';
import type { GoneProps, IdTableProps, MovedProps } from './moved.ts';
import type { ManifestProps, OfflineProps } from './offline.ts';
import type { OverviewProps } from './overview.ts';
import type { OpenSearchProps, SearchProps } from './search.ts';
import type { RobotsProps, SitemapIndexProps, SitemapProps } from './sitemap.ts';
import type { NotFoundProps } from './not-found.ts';
import type { StaticPageProps } from './static-page.ts';
import type { ThemePageProps } from './theme-page.ts';
import type { ArchiveProps } from './timeline.ts';
import type { VersionsProps } from './versions.ts';
import type { YearProps } from './year.ts';

/** The props of each kind of page. */
export interface PropsOf {
  front: FrontProps;
  article: ArticleProps;
  list: ListProps;
  period: PeriodProps;
  year: YearProps;
  month: MonthProps;
  day: DayProps;
  overview: OverviewProps;
  archive: ArchiveProps;
  onThisDay: OnThisDayProps;
  daysOfYear: DaysOfYearProps;
  standing: StaticPageProps;
  fragment: FragmentProps;
  search: SearchProps;
  openSearch: OpenSearchProps;
  feed: FeedProps;
  jsonFeed: FeedProps;
  sitemap: SitemapProps;
  sitemapIndex: SitemapIndexProps;
  robots: RobotsProps;
  offline: OfflineProps;
  webManifest: ManifestProps;
  moved: MovedProps;
  gone: GoneProps;
  idTable: IdTableProps;
  versions: VersionsProps;
  data: DataProps;
  llms: LlmsProps;
  notFound: NotFoundProps;
  /** A page of the theme, whose route is its own file. */
  theme: ThemePageProps;
}

export type PageKind = keyof PropsOf;
