import { commandTexts } from './author-languages.ts';
import type { CommandErrors } from './commands.ts';
import type { Language } from '../archive/language.ts';
import { LOG_LANGUAGE } from './translated-error.ts';
import { TranslatedError } from './translated-error.ts';

/** A command cannot do its work. `message` is in English, for logs and stack traces; `textIn` is for people. */
export class CommandError<K extends keyof CommandErrors = keyof CommandErrors> extends TranslatedError {
  readonly kind: K;
  readonly details: CommandErrors[K];

  constructor(kind: K, details: CommandErrors[K], options?: ErrorOptions) {
    super(commandTexts(LOG_LANGUAGE).errors[kind](details), options);
    this.name = new.target.name;
    this.kind = kind;
    this.details = details;
  }

  override textIn(language: Language): string {
    return commandTexts(language).errors[this.kind](this.details);
  }
}

/** An invalid command line; the text says what would be valid. */
export class UsageError<K extends keyof CommandErrors = keyof CommandErrors> extends CommandError<K> {
  override readonly exitCode = 2;
}
