import { siteLanguage } from '../src/loader/site-language.ts';
import { exitCodeOf, failureText } from '../src/i18n/failure.ts';
import { contentFolder } from '../src/publish/settings.ts';

/** Says what stopped a command, in the language of the site, and sets the exit code. */
export function reportFailure(error: unknown): void {
  process.exitCode = exitCodeOf(error);
  console.error(failureText(error, ownLanguage()));
}

/** The language of the site that the command is about. Cheap, and there even where nothing else can be read. */
export const ownLanguage = (): 'de' | 'en' => siteLanguage(contentFolder());
