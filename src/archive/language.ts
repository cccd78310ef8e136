/**
 * The languages that a site can be in. Each has a folder in `src/i18n`. The compiler checks that the lists there, for the browser, the
 * search, the pages and the authors, are complete.
 */
export const LANGUAGES = ['de', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of messages where no site has set one. */
export const DEFAULT_LANGUAGE: Language = 'de';

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((one) => one === value);
