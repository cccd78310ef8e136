import type { Language } from '../archive/language.ts';
import type { OwnWord } from '../archive/theme.ts';
import type { Messages } from './de/messages.ts';
import { withOwnWords } from './own-words.ts';
import { PAGE_LANGUAGES } from './page-languages.ts';

export type { Messages };

type Words = Readonly<Record<string, OwnWord>>;

/**
 * The theme's words. They are a part of the program as our texts are, and Astro bundles the routes into modules of their own, so they
 * are passed on through a global.
 */
const KEY = Symbol.for('nachlese.words');
const shared = globalThis as { [KEY]?: Words };

/** Sets the words that `messagesFor` uses from now on; an empty object restores ours. */
export function useWords(words: Words): void {
  shared[KEY] = words;
}

const worded: Partial<Record<Language, { words: Words; messages: Messages }>> = {};

/** Every text on the pages, in one language. */
export function messagesFor(language: Language): Messages {
  const { messages } = PAGE_LANGUAGES[language];
  const words = shared[KEY];
  if (!words || Object.keys(words).length === 0) return messages;
  if (worded[language]?.words !== words)
    worded[language] = { words, messages: withOwnWords(messages, words, messages.locale) };
  return worded[language].messages;
}
