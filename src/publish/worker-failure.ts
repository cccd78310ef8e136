import { failureText } from '../i18n/failure.ts';
import { siteLanguage } from '../loader/site-language.ts';

/** Makes a process of the build report what stopped it in the same words as the build itself. */
export function reportFailures(contentDir: string): void {
  process.once('uncaughtException', (error) => {
    console.error(failureText(error, siteLanguage(contentDir)));
    process.exit(1);
  });
}
