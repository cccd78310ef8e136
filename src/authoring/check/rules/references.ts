import { GAP, matches } from '../passages.ts';
import { nodesOf, nodesOfType } from '../nodes.ts';
import { manuscriptRule } from '../rule.ts';

const FOOTNOTE = /(?<!\\)\[\^([^\]\s\0]+)\](?!:)/gu;
const REFERENCE = /(?<!\\)\](?:\[([^\]\0\n]*)\])/gu;

/** What still stands in the running text as a reference names nothing. */
export const referenceUndefined = manuscriptRule({
  name: 'reference-undefined',
  grade: 'warning',
  check(manuscript, report) {
    for (const { match, start, end } of matches(manuscript, FOOTNOTE)) {
      report({ start, end }, { name: `^${match[1] as string}` });
    }
    for (const { match, start, end } of matches(manuscript, REFERENCE)) {
      if (start < manuscript.bodyStart) continue;
      const text = openingBefore(manuscript.text, start);
      const name = match[1] === '' ? text : (match[1] as string);
      if (text !== undefined && name !== undefined && !name.startsWith('^')) report({ start, end }, { name });
    }
  },
});

/** The text between a bracket that closes and the one before it that opens, on the same line. */
function openingBefore(text: string, end: number): string | undefined {
  const start = text.lastIndexOf('[', end - 1);
  const found = text.slice(start + 1, end);
  return start === -1 || /[\]\n]/.test(found) || found.includes(GAP) ? undefined : found;
}

/** Footnotes that no mark leads to, and definitions that were no definitions: neither is on the page. */
export const referenceUnused = manuscriptRule({
  name: 'reference-unused',
  grade: 'warning',
  check(manuscript, report) {
    const used = new Set(
      nodesOf(manuscript).flatMap(({ node }) =>
        node.type === 'footnoteReference'
          ? [`^${node.identifier}`]
          : node.type === 'linkReference' || node.type === 'imageReference'
            ? [node.identifier]
            : [],
      ),
    );
    for (const { node, span } of nodesOfType(manuscript, 'footnoteDefinition')) {
      if (!used.has(`^${node.identifier}`)) report(span, { name: `^${node.label ?? node.identifier}` });
    }
    for (const { node, span } of nodesOfType(manuscript, 'definition')) {
      if (!used.has(node.identifier) && !/[/#:.@]/.test(node.url) && node.url !== '') {
        report(span, { name: node.label ?? node.identifier });
      }
    }
  },
});
