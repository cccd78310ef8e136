import { exitCodeOf, failureText } from '../src/i18n/failure.ts';
import type { Language } from '../src/archive/language.ts';

/** Reports the error that stopped a command, and sets the exit code. */
export function reportFailure(error: unknown, language: Language): void {
  process.exitCode = exitCodeOf(error);
  console.error(failureText(error, language));
}
