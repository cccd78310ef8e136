import { type SearchMessages, search as de } from './de/search.ts';
import { search as en } from './en/search.ts';
import type { Language } from '../archive/language.ts';

export type { SearchMessages };

/** Separate from `BROWSER_LANGUAGES`, because the search worker uses none of these texts. */
const SEARCH_MESSAGES: Readonly<Record<Language, SearchMessages>> = { de, en };

export const searchMessagesFor = (language: Language): SearchMessages => SEARCH_MESSAGES[language];
