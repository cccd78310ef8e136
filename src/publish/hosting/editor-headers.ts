import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditorSettings } from '../../archive/site-settings.ts';
import { editorHeaders } from './security.ts';

/** The file that tells the preview server about the editor page, in a site that has one. */
export const EDITOR_HEADERS = '_server/editor.json';

/** Headers that the files of a folder have instead of, or besides, those of all others. */
export interface OwnHeaders {
  /** The beginning of the files' paths, without a leading slash. */
  prefix: string;
  headers: Readonly<Record<string, string>>;
}

export const ownHeaders = (editor: EditorSettings): OwnHeaders => ({
  prefix: `${editor.path}/`,
  headers: editorHeaders(editor),
});

/** The headers of the editor page of a built site, which is also served where its content is not available. */
export function readOwnHeaders(outDir: string): OwnHeaders | undefined {
  const file = join(outDir, EDITOR_HEADERS);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as OwnHeaders) : undefined;
}
