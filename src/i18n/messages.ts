import type { Messages } from './de/messages.ts';
import type { Language } from '../archive/language.ts';
import { PAGE_LANGUAGES } from './page-languages.ts';

export type { Messages };

/** Every text on the pages, in one language. */
export const messagesFor = (language: Language): Messages => PAGE_LANGUAGES[language].messages;
