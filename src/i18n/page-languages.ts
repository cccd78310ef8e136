import { pages as de } from './de/pages.ts';
import type { Messages } from './de/messages.ts';
import { pages as en } from './en/pages.ts';
import type { Language } from '../archive/language.ts';
import type { Typography } from './typography.ts';

/** What pages need of a language. */
export interface PageLanguage {
  messages: Messages;
  typography: Typography;
  /** What BibTeX's package `babel` calls it. */
  babelName: string;
}

/** What pages need of each language. */
export const PAGE_LANGUAGES: Readonly<Record<Language, PageLanguage>> = { de, en };
