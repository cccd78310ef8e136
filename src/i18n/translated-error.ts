import type { Language } from '../archive/language.ts';

/** The language of `message`, which is for logs and stack traces. */
export const LOG_LANGUAGE: Language = 'en';

/** An error that people can correct: the command reports it in the site's language. */
export abstract class TranslatedError extends Error {
  /** The exit code: 1 if the command cannot do its work, 2 if the command line is invalid. */
  readonly exitCode: 1 | 2 = 1;

  abstract textIn(language: Language): string;
}
