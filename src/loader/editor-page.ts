import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import type { StaticPage } from '../archive/static-page.ts';
import { isReservedSegment } from '../archive/url-words.ts';
import { pageUrl } from '../archive/urls.ts';
import { SETTINGS_FILE } from './settings-file.ts';
import type { readYaml } from './yaml-file.ts';

/**
 * Errors of the key `editor` that concern several values: a folder in which something else is, and a server without an address. `read`
 * reads site.yaml again, to find their places.
 */
export function editorDiagnostics(
  { editor, words, formerWords }: Pick<SiteSettings, 'editor' | 'words' | 'formerWords'>,
  pages: readonly Pick<StaticPage, 'file' | 'url'>[],
  read: () => ReturnType<typeof readYaml>,
): Diagnostic[] {
  if (!editor) return [];
  const { path, backend, host } = editor;
  const other = isReservedSegment(path, words, formerWords)
    ? 'Nachlese'
    : pages.find(({ url }) => url.startsWith(pageUrl(path)))?.file;
  return [
    ...(other === undefined ? [] : [diagnostic(placeOf(read(), 'path'), 'editor-path', { path, other })]),
    ...(backend === 'gitea' && host === undefined
      ? [diagnostic(placeOf(read(), 'backend'), 'editor-host', {})]
      : []),
  ];
}

/** The place of a key below `editor`, or of `editor` if the key has its default. */
const placeOf = (file: ReturnType<typeof readYaml>, key: string): Place =>
  Array.isArray(file) ? { file: SETTINGS_FILE, line: 1, column: 1 } : file.locate(['editor', key]);
