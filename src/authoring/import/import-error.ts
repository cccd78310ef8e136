import { importTexts } from '../../i18n/author-languages.ts';
import type { ImportTexts } from '../../i18n/import.ts';
import type { Language } from '../../archive/language.ts';
import { LOG_LANGUAGE } from '../../i18n/translated-error.ts';
import { TranslatedError } from '../../i18n/translated-error.ts';

type Kind = keyof ImportTexts['errors'];

/** Mistakes on the command line. */
const USAGE: readonly Kind[] = ['noFiles', 'missingFile', 'badSource'];

/** An import that cannot start. Its words are in `src/i18n/import`. */
export class ImportError extends TranslatedError {
  readonly kind: Kind;
  readonly details: Readonly<Record<string, string>>;
  override readonly exitCode: 1 | 2;

  constructor(kind: Kind, details: Readonly<Record<string, string>> = {}) {
    super(importTexts(LOG_LANGUAGE).errors[kind](details));
    this.name = 'ImportError';
    this.kind = kind;
    this.details = details;
    this.exitCode = USAGE.includes(kind) ? 2 : 1;
  }

  override textIn(language: Language): string {
    return importTexts(language).errors[this.kind](this.details);
  }
}
