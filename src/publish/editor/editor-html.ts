import type { EditorSettings, SiteSettings } from '../../archive/site-settings.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { escapeHtml } from '../../markdown/escape-html.ts';
import { editorPolicy } from '../hosting/security.ts';

/** The page that loads the CMS. `script` is its path from the page. Hosts that send no headers of ours leave the policy to the page. */
export function editorHtml(
  { language, title }: Pick<SiteSettings, 'language' | 'title'>,
  editor: EditorSettings,
  script: string,
): string {
  const { editorTitle, editorNeedsScript } = messagesFor(language);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(editorPolicy(editor))}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${escapeHtml(`${editorTitle} · ${title}`)}</title>
    <link rel="icon" href="../favicon.svg">
    <link rel="cms-config-url" type="application/yaml" href="config.yml">
    <script type="module" src="${script}"></script>
  </head>
  <body>
    <noscript><p>${escapeHtml(editorNeedsScript)}</p></noscript>
  </body>
</html>
`;
}
