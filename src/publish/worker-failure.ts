import { failureText } from '../i18n/failure.ts';
import { TranslatedError } from '../i18n/translated-error.ts';
import { siteLanguage } from '../loader/site-language.ts';

/** What stopped a process of the build, in the site's language. */
export class WorkerFailure extends TranslatedError {
  override readonly name = 'WorkerFailure';

  override textIn(): string {
    return this.message;
  }
}

/** The last message of a process that failed. */
export interface FailureNews {
  failure: string;
}

export const isFailureNews = (message: unknown): message is FailureNews =>
  typeof message === 'object' && message !== null && 'failure' in message;

/**
 * Makes a process of the build tell its parent what stopped it. It prints nothing itself: several processes may fail for the same
 * reason, which is one error.
 */
export function reportFailures(contentDir: string): void {
  process.once('uncaughtException', (error) => {
    const failure = failureText(error, siteLanguage(contentDir));
    if (!process.connected) process.exit(1);
    process.send?.({ failure } satisfies FailureNews, () => process.exit(1));
  });
}
