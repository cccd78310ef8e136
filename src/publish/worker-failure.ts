import { siteLanguage } from '../loader/site-language.ts';
import { failureText } from '../i18n/failure.ts';
import { contentFolder } from './settings.ts';

/** Has a process beside the build say what stopped it in the words of the build itself. */
export function reportFailures(): void {
  process.once('uncaughtException', (error) => {
    console.error(failureText(error, siteLanguage(contentFolder())));
    process.exit(1);
  });
}
