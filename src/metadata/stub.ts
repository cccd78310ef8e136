import { messagesFor } from '../i18n/messages.ts';
import type { MovedProps } from '../views/moved.ts';

/**
 * A page that leads on: at once by `refresh` (HTML Living Standard, 4.2.5.3), by a link for those who do not follow it, and by
 * the canonical address for search engines.
 */
export function stub({ language, to, canonical }: MovedProps): string {
  const texts = messagesFor(language);
  const [href, address] = [escaped(encodeURI(to)), escaped(encodeURI(canonical))];
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(texts.movedTitle)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${address}">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<meta name="color-scheme" content="light dark">
</head>
<body>
<main>
<h1>${escaped(texts.movedTitle)}</h1>
<p><a href="${href}">${escaped(texts.movedLink)}</a></p>
</main>
</body>
</html>
`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] as string);

/** Where a stub leads to; undefined for other files. */
export function stubTarget(html: string): string | undefined {
  const target = /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(html.slice(0, 1000))?.[1];
  return target?.replaceAll('&amp;', '&');
}
