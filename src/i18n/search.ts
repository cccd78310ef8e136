import { type SearchMessages, search as de } from './de/search.ts';
import { search as en } from './en/search.ts';
import type { Language } from '../archive/language.ts';

export type { SearchMessages };

/** Apart from `BROWSER_LANGUAGES`, as the search's worker needs none of these texts. */
const SEARCH_MESSAGES: Readonly<Record<Language, SearchMessages>> = { de, en };

/** What the search says, in one language. */
export const searchMessagesFor = (language: Language): SearchMessages => SEARCH_MESSAGES[language];
