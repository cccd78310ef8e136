import { messagesFor } from '../i18n/messages.ts';
import { escapeHtml, unescapeHtml } from '../markdown/escape-html.ts';
import type { MovedProps } from '../views/moved.ts';

/**
 * A page that redirects: immediately by `refresh` (HTML Living Standard, 4.2.5.3), by a link where that is ignored, and by the
 * canonical address for search engines.
 */
export function stub({ language, to, canonical }: MovedProps): string {
  const texts = messagesFor(language);
  const [href, address] = [escapeHtml(encodeURI(to)), escapeHtml(encodeURI(canonical))];
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(texts.movedTitle)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${address}">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<meta name="color-scheme" content="light dark">
</head>
<body>
<main>
<h1>${escapeHtml(texts.movedTitle)}</h1>
<p><a href="${href}">${escapeHtml(texts.movedLink)}</a></p>
</main>
</body>
</html>
`;
}

/** The target of a stub; undefined for other files. */
export function stubTarget(html: string): string | undefined {
  const target = /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(html.slice(0, 1000))?.[1];
  return target === undefined ? undefined : unescapeHtml(target);
}
