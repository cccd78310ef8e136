import type { Place } from '../../archive/diagnostic.ts';
import { SETTINGS_FILE } from '../../loader/settings-file.ts';
import { readYaml } from '../../loader/yaml-file.ts';
import type { Span } from '../finding.ts';
import { Lines } from '../edit/lines.ts';
import type { SourceDocument } from './source-document.ts';

/** The place of a span. Its length stops at the end of its first line. */
export function placeOf(
  { file, text }: Pick<SourceDocument, 'file' | 'text'>,
  span: Span,
): Place & { length: number } {
  const newline = text.indexOf('\n', span.start);
  const end = newline === -1 ? span.end : Math.min(span.end, newline);
  return { file, ...new Lines(text).at(span.start), length: Math.max(1, end - span.start) };
}

/** The place of a field's value, or the start of the file if there is none. */
export function fieldPlace(document: SourceDocument, field: string): Place & { length: number } {
  return placeOf(document, document.field(field) ?? { start: 0, end: 1 });
}

/** The place of a setting in site.yaml, or of the nearest one above it. */
export const settingsPlace = (contentDir: string, path: readonly string[]): Place =>
  yamlPlace(contentDir, SETTINGS_FILE, path);

/** The place of a field in a YAML file of the content folder, or the start of the file if it cannot be read. */
export function yamlPlace(contentDir: string, file: string, path: readonly PropertyKey[]): Place {
  const read = readYaml(contentDir, file);
  return Array.isArray(read) ? { file, line: 1, column: 1 } : read.locate(path);
}

/** The place of a field of an entry in a YAML list. */
export const listedPlace = (contentDir: string, file: string, index: number, field: string): Place =>
  yamlPlace(contentDir, file, [index, field]);
