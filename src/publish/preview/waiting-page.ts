import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ContentError, type Diagnostic } from '../../archive/diagnostic.ts';
import { vitalDiagnostics } from '../../loader/load-archive.ts';
import { siteLanguage } from '../../loader/site-language.ts';
import { commandTexts } from '../../i18n/author-languages.ts';
import { formatDiagnostic } from '../../i18n/explain.ts';
import type { CommandTexts } from '../../i18n/commands.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';
import { listen } from './listen.ts';

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
  const server = createServer((_request, response) => {
    const language = siteLanguage(contentDir);
    response
      .writeHead(503, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        [MARK]: '1',
      })
      .end(page(language, reported, commandTexts(language)));
  });
  try {
    while (diagnostics.length > 0) {
      const text = describe(contentDir, diagnostics);
      if (text !== reported) console.error(`${text}\n`);
      reported = text;
      if (!server.listening) await open(server, port, contentDir);
      await sleep(INTERVAL);
      diagnostics = vitalDiagnostics(contentDir);
    }
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

async function open(server: Server, port: number, contentDir: string): Promise<void> {
  await listen(server, port);
  const { port: own } = server.address() as AddressInfo;
  const texts = commandTexts(siteLanguage(contentDir));
  console.log(`${texts.waiting.title}: ${texts.serving(`http://localhost:${own}/`)}`);
}

const describe = (contentDir: string, diagnostics: readonly Diagnostic[]): string =>
  new ContentError(diagnostics).diagnostics
    .map((one) => formatDiagnostic(one, siteLanguage(contentDir)))
    .join('\n\n');

/** Tells the page that this server still answers, not yet the preview. */
const MARK = 'X-Nachlese-Waiting';

const page = (language: string, reported: string, { waiting }: CommandTexts): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${waiting.title}</title>
<link rel="icon" href="data:,">
<style>body { font: 1rem/1.5 system-ui; max-width: 60rem; margin: 2rem auto; padding: 0 1rem } pre { white-space: pre-wrap }</style>
<h1>${waiting.title}</h1>
<pre role="alert">${escapeHtml(reported)}</pre>
<p>${waiting.text}</p>
<script>
const shown = document.querySelector('pre').textContent;
setInterval(async () => {
  const response = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
  if (!response) return;
  if (!response.headers.has('${MARK}')) location.reload();
  else {
    const now = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('pre').textContent;
    if (now !== shown) location.reload();
  }
}, 1000);
</script>
</html>
`;
