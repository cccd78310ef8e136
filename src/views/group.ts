import type { Page } from '../site/page.ts';

/** Pages of which is told together whether they may have changed. */
export interface PageGroup {
  /** Of a year: its number. */
  name: string;
  /** All that the pages are made of, or more. While it stands, their keys do; without it, each page is asked. */
  source?: () => unknown;
  pages: () => Page[];
}
