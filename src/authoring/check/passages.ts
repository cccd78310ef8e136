import type { Span } from '../finding.ts';
import { nodesOfType } from './nodes.ts';
import type { SourceDocument } from './source-document.ts';

/** Replaces everything that is not running text, so that patterns neither match it nor match across it. */
export const GAP = '\u0000';

const FIELDS = ['title', 'kicker', 'teaser'] as const;
const cached = new WeakMap<SourceDocument, string>();

/**
 * The running text of a file, at the indexes that it has in the file: headline, kicker, teaser and body, including Markdown
 * escapes. Gaps fill the rest.
 */
export function proseText(document: SourceDocument): string {
  let prose = cached.get(document);
  if (prose === undefined) cached.set(document, (prose = masked(document)));
  return prose;
}

function masked(document: SourceDocument): string {
  const { text, field } = document;
  const fields: Span[] = FIELDS.map(field).filter((span) => span !== undefined);
  const spans = [...fields, ...nodesOfType(document, 'text').map(({ span }) => span)];
  let prose = '';
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    prose += GAP.repeat(Math.max(0, start - prose.length)) + text.slice(Math.max(start, prose.length), end);
  }
  return /www\.|:\/\/|@/.test(prose)
    ? prose.replace(ADDRESS, (address) => GAP.repeat(address.length))
    : prose;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"\0]+|[^\s<>@"\0]+@[^\s<>@"\0]+\.\w+/g;

/** Every match of a pattern in the running text, with its span in the file. */
export function* matches(
  document: SourceDocument,
  pattern: RegExp,
): Generator<Span & { match: RegExpExecArray }> {
  const prose = proseText(document);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(prose); match; match = pattern.exec(prose)) {
    yield { match, start: match.index, end: match.index + match[0].length };
  }
}
