import type { Image, Nodes } from 'mdast';
import type { Span } from '../../finding.ts';
import type { SourceDocument } from '../source-document.ts';

/** The images of a body with the place of each. */
export function bodyPictures({ tree, bodyStart }: SourceDocument): { node: Image; span: Span }[] {
  const found: { node: Image; span: Span }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'image' && node.position) {
      const [start, end] = [node.position.start.offset as number, node.position.end.offset as number];
      found.push({ node, span: { start: bodyStart + start, end: bodyStart + end } });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

/** The place of an image field's own part, `alt`, within the frontmatter; of the field where it cannot be formatted. */
export function imageField({ field, text }: SourceDocument, part: string): Span | undefined {
  const span = field('image');
  if (!span) return undefined;
  const index = text.slice(span.start, span.end).search(new RegExp(`(?<![\\w-])${part}[ \\t]*:`));
  return index === -1 ? span : { start: span.start + index, end: span.start + index + part.length };
}
