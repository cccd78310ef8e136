import { isMap, isNode, parseDocument, type YAMLMap } from 'yaml';
import { ContentError } from '../../archive/diagnostic.ts';
import type { EditorSettings } from '../../archive/site-settings.ts';
import type { StaticPage } from '../../archive/static-page.ts';
import { editorDiagnostics } from '../../loader/editor-page.ts';
import { SETTINGS_FILE } from '../../loader/settings-file.ts';
import { settingsIn } from '../../loader/site-settings.ts';
import { yamlIn } from '../../loader/yaml-file.ts';
import { AuthoringError } from '../authoring-error.ts';
import { inOneLine } from '../edit/yaml-list.ts';
import type { SourceText } from '../edit/source-text.ts';

/** Values for the key `editor`, as an operator gives them: they may be wrong. */
export type GivenEditor = Readonly<Partial<Record<keyof EditorSettings, string | undefined>>>;

/**
 * The text of `site.yaml` with the key `editor`, and what it then says. The key becomes the last line, or changes where it is; every
 * other line keeps its text. Throws a ContentError if the result is wrong: nothing has been written then.
 */
export function withEditorKey(
  source: SourceText,
  pages: readonly Pick<StaticPage, 'file' | 'url'>[],
  given: GivenEditor,
): { edited: SourceText; editor: EditorSettings } {
  const edited = withLine(source, given);
  const file = yamlIn(SETTINGS_FILE, edited.text);
  const [settings, found] = settingsIn(file);
  const diagnostics = settings ? editorDiagnostics(settings, pages, () => file) : found;
  if (!settings?.editor || diagnostics.length > 0) throw new ContentError(diagnostics);
  return { edited, editor: settings.editor };
}

/** What stays of an earlier key: addresses belong to one kind of host. */
function kept(before: Partial<EditorSettings> = {}, { backend }: GivenEditor): object {
  const { host, auth, appId, ...others } = before;
  return before.backend === backend ? before : others;
}

function withLine(source: SourceText, given: GivenEditor): SourceText {
  const { text } = source;
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || !isMap(contents)) throw new AuthoringError('brokenFile', { file: SETTINGS_FILE });
  const before = valueIn(contents);
  const isGiven = ([, value]: [string, unknown]): boolean => value !== undefined;
  const own = Object.fromEntries(Object.entries(given).filter(isGiven));
  const line = `editor: ${inOneLine({ ...kept(before?.values, given), ...own })}\n`;
  if (before) return source.edited([{ ...before.span, text: line }]);
  const start = text.endsWith('\n') ? '' : '\n';
  return source.edited([{ start: text.length, end: text.length, text: start + line }]);

  function valueIn(map: YAMLMap) {
    const pair = map.items.find(({ key }) => String(key) === 'editor');
    if (!pair || !isNode(pair.key) || !pair.key.range) return undefined;
    const [start, , keyEnd] = pair.key.range;
    const end = isNode(pair.value) ? (pair.value.range?.[1] ?? keyEnd) : keyEnd;
    const values = isMap(pair.value) ? (pair.value.toJSON() as Partial<EditorSettings>) : {};
    return { values, span: { start, end: text.indexOf('\n', end - 1) + 1 || text.length } };
  }
}
