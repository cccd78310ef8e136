import type { ImportTexts } from '../../i18n/import.ts';

/** An import that cannot begin. The words for it are in `src/i18n/import`. */
export class ImportError extends Error {
  readonly kind: keyof ImportTexts['errors'];
  readonly details: Readonly<Record<string, string>>;

  constructor(kind: keyof ImportTexts['errors'], details: Readonly<Record<string, string>> = {}) {
    super(`${kind} ${JSON.stringify(details)}`);
    this.name = 'ImportError';
    this.kind = kind;
    this.details = details;
  }
}
