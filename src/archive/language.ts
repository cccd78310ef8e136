/**
 * The languages that a site can be in. Each has a folder in `src/i18n`. The compiler checks that the lists there, for the browser, the
 * search, the pages and the authors, are complete.
 */
export const LANGUAGES = ['de', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of messages where no site has set one. */
export const DEFAULT_LANGUAGE: Language = 'de';

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((one) => one === value);

/** A language tag in the form of BCP 47: `en`, `en-GB`, `sr-Latn`. Nothing that tells more than language, script and region. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** The language of a tag, `en` for `en-GB`; undefined if the program has no rules for it. */
export function languageOfTag(tag: string): Language | undefined {
  const [language] = tag.split('-');
  return isLanguage(language) ? language : undefined;
}

/** The tag of a text that is in another language than the site, for the attribute `lang`; nothing if it is in the site's. */
export const ownLang = (tag: string | undefined, site: Language): { lang?: string } =>
  tag === undefined || tag === site ? {} : { lang: tag };
