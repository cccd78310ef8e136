import type { Link } from './page.ts';
import type { Head, SiteChrome } from './site-chrome.ts';

/** The props shared by all pages of periods: a year, a month, a day, a term's period, a day of the calendar. */
export interface PeriodPageProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  /** The neighbouring periods. */
  older?: Link;
  newer?: Link;
}
