import { importTexts } from '../../i18n/author-languages.ts';
import type { ImportTexts } from '../../i18n/import.ts';
import type { Language } from '../../archive/language.ts';
import { LOG_LANGUAGE } from '../../i18n/translated-error.ts';
import { TranslatedError } from '../../i18n/translated-error.ts';

type Kind = keyof ImportTexts['errors'];

/** An import that cannot start; exit code 1 means that it is done, but that something is missing without a loss. */
export class ImportError extends TranslatedError {
  readonly kind: Kind;
  readonly details: Readonly<Record<string, string>>;
  override readonly exitCode = 2;

  constructor(kind: Kind, details: Readonly<Record<string, string>> = {}) {
    super(importTexts(LOG_LANGUAGE).errors[kind](details));
    this.name = 'ImportError';
    this.kind = kind;
    this.details = details;
  }

  override textIn(language: Language): string {
    return importTexts(language).errors[this.kind](this.details);
  }
}
