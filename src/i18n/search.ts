import { searchDe } from './search.de.ts';
import { searchEn } from './search.en.ts';

/** What the search says, in one language. The browser loads these texts and no others. */
export type SearchMessages = typeof searchDe;

const ALL: Record<'de' | 'en', SearchMessages> = { de: searchDe, en: searchEn };

export const searchMessagesFor = (language: 'de' | 'en'): SearchMessages => ALL[language];
