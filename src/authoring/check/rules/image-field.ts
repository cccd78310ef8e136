import type { Span } from '../../finding.ts';
import type { SourceDocument } from '../source-document.ts';

/** The span of one part of the image field, such as `alt`; of the whole field if the part cannot be located. */
export function imageField({ field, text }: SourceDocument, part: string): Span | undefined {
  const span = field('image');
  if (!span) return undefined;
  const index = text.slice(span.start, span.end).search(new RegExp(`(?<![\\w-])${part}[ \\t]*:`));
  return index === -1 ? span : { start: span.start + index, end: span.start + index + part.length };
}
