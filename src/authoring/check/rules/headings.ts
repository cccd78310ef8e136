import { toString } from 'mdast-util-to-string';
import { nodesOfType } from '../nodes.ts';
import { documentRule } from '../rule.ts';

/** The headline is the page's h1, so the headings of a text start at the second level. */
export const headingOrder = documentRule({
  name: 'heading-order',
  severity: 'warning',
  check(document, report) {
    let before = 1;
    for (const { node, span } of nodesOfType(document, 'heading')) {
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
    for (const { node, span } of nodesOfType(document, 'heading')) {
      if (toString(node).trim() === '') report(span, {});
    }
  },
});
