/**
 * The languages that a site can be in. Each has a folder in `src/i18n`; the lists there of what the browser, the search, the pages and
 * the authors need are complete, or the compiler says which is not.
 */
export const LANGUAGES = ['de', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Of texts that are written where no site has said its language. */
export const DEFAULT_LANGUAGE: Language = 'de';

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((one) => one === value);
