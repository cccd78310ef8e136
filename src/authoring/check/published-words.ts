import { DEFAULT_LANGUAGE, isLanguage } from '../../archive/language.ts';
import { DEFAULT_WORDS, type UrlWords, WORD_KEYS, type WordKey } from '../../archive/url-words.ts';
import { isSlug } from '../../archive/slug.ts';
import { earlierSettings, mapOf } from './earlier-settings.ts';

/** A word of a published address. */
export interface PromisedWord {
  key: WordKey;
  word: string;
}

/** The words that addresses had with this text of site.yaml, former ones included. What is invalid in it counts as not written. */
export function promisedWords(text: string): PromisedWord[] {
  const { language, urls, formerUrls } = earlierSettings(text);
  const words = DEFAULT_WORDS[isLanguage(language) ? language : DEFAULT_LANGUAGE];
  const [current, former] = [mapOf(urls), mapOf(formerUrls)];
  return WORD_KEYS.flatMap((key) =>
    [currentWord(key, current, words), ...[former[key]].flat()].filter(isWord).map((word) => ({ key, word })),
  );
}

const currentWord = (key: WordKey, written: Readonly<Record<string, unknown>>, words: UrlWords): unknown =>
  isWord(written[key]) ? written[key] : words[key];

const isWord = (value: unknown): value is string => typeof value === 'string' && isSlug(value);
