import type { Language } from '../../archive/language.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';

/** What a page says while the preview cannot show the site. */
export interface WaitingText {
  language: Language;
  title: string;
  /** What is wrong, as lines of text. */
  alert?: string;
  /** What is done meanwhile. */
  status?: string;
  text: string;
}

/** Tells the page that this server still answers, not yet the preview. */
export const WAITING = 'X-Nachlese-Waiting';

/** A page that shows the newest text every second, and reloads once the preview answers. */
export const waitingPage = ({ language, title, alert, status, text }: WaitingText): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>body { font: 1rem/1.5 system-ui; max-width: 60rem; margin: 2rem auto; padding: 0 1rem } pre { white-space: pre-wrap }</style>
<main>
<h1>${title}</h1>
${alert === undefined ? '' : `<pre role="alert">${escapeHtml(alert)}</pre>\n`}${
  status === undefined ? '' : `<p role="status">${escapeHtml(status)}</p>\n`
}<p>${text}</p>
</main>
<script>
setInterval(async () => {
  const response = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
  if (!response) return;
  if (!response.headers.has('${WAITING}')) return location.reload();
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  const [shown, now] = [document, next].map((one) => one.querySelector('main'));
  if (shown.innerHTML !== now.innerHTML) shown.replaceWith(now);
  document.title = next.title;
}, 1000);
</script>
</html>
`;
