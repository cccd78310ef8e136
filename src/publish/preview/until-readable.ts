import { setTimeout as sleep } from 'node:timers/promises';
import { ContentError, type Diagnostic } from '../../archive/diagnostic.ts';
import { commandTexts } from '../../i18n/author-languages.ts';
import { formatDiagnostic } from '../../i18n/explain.ts';
import { vitalDiagnostics } from '../../loader/load-archive.ts';
import { siteLanguage } from '../../loader/site-language.ts';
import { WaitingServer } from './waiting-server.ts';

/** Milliseconds between two checks of the few files that matter here. */
const INTERVAL = 300;

/**
 * Resolves when the settings and the vocabularies can be read, without which the preview cannot start. Until then it reports what is
 * wrong, on the terminal and on every page of the port; the pages reload once it is put right.
 */
export async function untilReadable(contentDir: string, port: number): Promise<void> {
  let diagnostics = vitalDiagnostics(contentDir);
  if (diagnostics.length === 0) return;
  let reported = '';
  const server = new WaitingServer(port);
  try {
    while (diagnostics.length > 0) {
      const alert = describe(contentDir, diagnostics);
      if (alert !== reported) console.error(`${alert}\n`);
      reported = alert;
      const language = siteLanguage(contentDir);
      await server.show({ language, ...commandTexts(language).waiting, alert });
      await sleep(INTERVAL);
      diagnostics = vitalDiagnostics(contentDir);
    }
  } finally {
    await server.close();
  }
}

const describe = (contentDir: string, diagnostics: readonly Diagnostic[]): string =>
  new ContentError(diagnostics).diagnostics
    .map((one) => formatDiagnostic(one, siteLanguage(contentDir)))
    .join('\n\n');
