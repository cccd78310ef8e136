import type { Link } from './page.ts';
import type { Head, SiteChrome } from './site-chrome.ts';

/** The props that the pages of periods have in common: of a year, a month, a day, a term's period, a day of the calendar. */
export interface PeriodPageProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  /** The periods before and after it. */
  older?: Link;
  newer?: Link;
}
