import type { AuthoringTexts } from '../i18n/authoring.ts';

/** Something that an author asked for and that cannot be done. The words for it are in `src/i18n/authoring`. */
export class AuthoringError extends Error {
  readonly kind: keyof AuthoringTexts['errors'];
  readonly details: Readonly<Record<string, string>>;

  constructor(kind: keyof AuthoringTexts['errors'], details: Readonly<Record<string, string>> = {}) {
    super(`${kind} ${JSON.stringify(details)}`);
    this.name = 'AuthoringError';
    this.kind = kind;
    this.details = details;
  }
}
