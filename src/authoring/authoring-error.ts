import { authoringTexts } from '../i18n/author-languages.ts';
import type { AuthoringTexts } from '../i18n/authoring.ts';
import type { Language } from '../archive/language.ts';
import { LOG_LANGUAGE } from '../i18n/translated-error.ts';
import { TranslatedError } from '../i18n/translated-error.ts';

type Kind = keyof AuthoringTexts['errors'];

/** Mistakes on the command line, whatever the content. */
const USAGE: readonly Kind[] = ['missingOptions', 'notADate', 'notFields', 'notASlug', 'notAReason'];

/** A request of an author's that cannot be fulfilled. Its words are in `src/i18n/authoring`. */
export class AuthoringError extends TranslatedError {
  readonly kind: Kind;
  readonly details: Readonly<Record<string, string>>;
  override readonly exitCode: 1 | 2;

  constructor(kind: Kind, details: Readonly<Record<string, string>> = {}) {
    super(authoringTexts(LOG_LANGUAGE).errors[kind](details));
    this.name = 'AuthoringError';
    this.kind = kind;
    this.details = details;
    this.exitCode = USAGE.includes(kind) ? 2 : 1;
  }

  override textIn(language: Language): string {
    return authoringTexts(language).errors[this.kind](this.details);
  }
}
