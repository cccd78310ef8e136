import type { Place } from '../../archive/diagnostic.ts';
import type { Span } from '../finding.ts';
import { Lines } from '../edit/lines.ts';
import type { SourceDocument } from './source-document.ts';

/** Where a piece of a document stands. Its length ends with its first line. */
export function placeOf(
  { file, text }: Pick<SourceDocument, 'file' | 'text'>,
  span: Span,
): Place & { length: number } {
  const newline = text.indexOf('\n', span.start);
  const end = newline === -1 ? span.end : Math.min(span.end, newline);
  return { file, ...new Lines(text).at(span.start), length: Math.max(1, end - span.start) };
}

/** Where the value of a field stands; the file's beginning where it is absent. */
export function fieldPlace(document: SourceDocument, field: string): Place & { length: number } {
  return placeOf(document, document.field(field) ?? { start: 0, end: 1 });
}
