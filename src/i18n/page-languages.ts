import { pages as de } from './de/pages.ts';
import type { Messages } from './de/messages.ts';
import { pages as en } from './en/pages.ts';
import type { Language } from '../archive/language.ts';

/** The texts of a language that pages use. */
export interface PageLanguage {
  messages: Messages;
  /** The language's name in the LaTeX package `babel`, which BibTeX uses. */
  babelName: string;
}

export const PAGE_LANGUAGES: Readonly<Record<Language, PageLanguage>> = { de, en };
