import type { Heading, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Span } from '../../finding.ts';
import type { SourceDocument } from '../source-document.ts';
import { documentRule } from '../rule.ts';

/** The headline of the page is its h1, so a text starts at the second level. */
export const headingOrder = documentRule({
  name: 'heading-order',
  severity: 'warning',
  check(document, report) {
    let before = 1;
    for (const { node, span } of headingsOf(document)) {
      const expected = before + 1;
      if (node.depth === 1) report(span, { depth: 1, expected: 2 });
      else if (node.depth > expected) report(span, { depth: node.depth, expected });
      before = Math.max(2, node.depth);
    }
  },
});

export const headingEmpty = documentRule({
  name: 'heading-empty',
  severity: 'warning',
  check(document, report) {
    for (const { node, span } of headingsOf(document)) {
      if (toString(node).trim() === '') report(span, {});
    }
  },
});

function headingsOf({ tree, bodyStart }: SourceDocument): { node: Heading; span: Span }[] {
  const found: { node: Heading; span: Span }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'heading' && node.position) {
      const [start, end] = [node.position.start.offset as number, node.position.end.offset as number];
      found.push({ node, span: { start: bodyStart + start, end: bodyStart + end } });
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}
