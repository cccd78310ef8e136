import type { Language } from '../archive/language.ts';

/** The language of an error's `message`, which is for logs and stack traces. */
export const LOG_LANGUAGE: Language = 'en';

/** Something that stops a command and that people can mend: the command says it in the language of the site. */
export abstract class TranslatedError extends Error {
  /** How the command ends: 1 where the work is refused, 2 where the command line is wrong. */
  readonly exitCode: 1 | 2 = 1;

  abstract textIn(language: Language): string;
}
