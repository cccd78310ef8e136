import type { Nodes } from 'mdast';
import type { Span } from '../finding.ts';
import type { SourceDocument } from './source-document.ts';

/** Stands for everything that is no running text, so that patterns neither match it nor reach over it. */
export const GAP = '\u0000';

const FIELDS = ['title', 'kicker', 'teaser'] as const;
const known = new WeakMap<SourceDocument, string>();

/**
 * The running text of a file, as long as the file itself, so that every index is one of the file: headline, kicker, teaser
 * and body stand where they stand, Markdown escapes and all; the rest is gaps.
 */
export function proseText(document: SourceDocument): string {
  let prose = known.get(document);
  if (prose === undefined) known.set(document, (prose = masked(document)));
  return prose;
}

function masked({ text, tree, bodyStart, field }: SourceDocument): string {
  const spans: Span[] = FIELDS.map(field).filter((span) => span !== undefined);
  const visit = (node: Nodes): void => {
    if (node.type === 'text' && node.position) {
      const [start, end] = [node.position.start.offset as number, node.position.end.offset as number];
      spans.push({ start: bodyStart + start, end: bodyStart + end });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  let prose = '';
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    prose += GAP.repeat(Math.max(0, start - prose.length)) + text.slice(Math.max(start, prose.length), end);
  }
  return /www\.|:\/\/|@/.test(prose)
    ? prose.replace(ADDRESS, (address) => GAP.repeat(address.length))
    : prose;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"\0]+|[^\s<>@"\0]+@[^\s<>@"\0]+\.\w+/g;

/** Every match of a pattern in the running text, with its place in the file. */
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
