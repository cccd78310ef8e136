import { GAP, matches } from '../passages.ts';
import { nodesOf, nodesOfType } from '../nodes.ts';
import { documentRule } from '../rule.ts';

const FOOTNOTE = /(?<!\\)\[\^([^\]\s\0]+)\](?!:)/gu;
const REFERENCE = /(?<!\\)\](?:\[([^\]\0\n]*)\])/gu;

/** A reference that is still in the running text refers to nothing. */
export const referenceUndefined = documentRule({
  name: 'reference-undefined',
  severity: 'warning',
  check(document, report) {
    for (const { match, start, end } of matches(document, FOOTNOTE)) {
      report({ start, end }, { name: `^${match[1] as string}` });
    }
    for (const { match, start, end } of matches(document, REFERENCE)) {
      if (start < document.bodyStart) continue;
      const text = openingBefore(document.text, start);
      const name = match[1] === '' ? text : (match[1] as string);
      if (text !== undefined && name !== undefined && !name.startsWith('^')) report({ start, end }, { name });
    }
  },
});

/** The text between a closing bracket and the opening one before it, on the same line. */
function openingBefore(text: string, end: number): string | undefined {
  const start = text.lastIndexOf('[', end - 1);
  const found = text.slice(start + 1, end);
  return start === -1 || /[\]\n]/.test(found) || found.includes(GAP) ? undefined : found;
}

/** Unreferenced footnotes, and definitions that were not meant as such: the page shows neither. */
export const referenceUnused = documentRule({
  name: 'reference-unused',
  severity: 'warning',
  check(document, report) {
    const used = new Set(
      nodesOf(document).flatMap(({ node }) =>
        node.type === 'footnoteReference'
          ? [`^${node.identifier}`]
          : node.type === 'linkReference' || node.type === 'imageReference'
            ? [node.identifier]
            : [],
      ),
    );
    for (const { node, span } of nodesOfType(document, 'footnoteDefinition')) {
      if (!used.has(`^${node.identifier}`)) report(span, { name: `^${node.label ?? node.identifier}` });
    }
    for (const { node, span } of nodesOfType(document, 'definition')) {
      if (!used.has(node.identifier) && !/[/#:.@]/.test(node.url) && node.url !== '') {
        report(span, { name: node.label ?? node.identifier });
      }
    }
  },
});
