import type { Nodes } from 'mdast';
import { BODY_ELEMENTS } from '../../../markdown/sanitize-schema.ts';
import { matches } from '../passages.ts';
import { documentRule } from '../rule.ts';

/** Allowed elements that mean nothing once their attributes are gone: what a word processor leaves. */
const EMPTY_WITHOUT = new Set(['span', 'div', 'p', 'b', 'i', 'u', 'a', 'td', 'table']);
/** Elements of Office have a colon in their name, with which they are text to Markdown. */
const OFFICE = /<([a-z]\w*:[a-z]\w*)(?:\s[^<>\0]*)?\/?>/gi;
const TAG = /<([a-z][\w:-]*)((?:\s[^>]*)?)>/gi;

export const strayHtml = documentRule({
  name: 'stray-html',
  severity: 'warning',
  check(document, report) {
    const { tree, bodyStart, text } = document;
    for (const { match, start, end } of matches(document, OFFICE)) {
      report({ start, end }, { element: (match[1] as string).toLowerCase() });
    }
    const visit = (node: Nodes): void => {
      if (node.type === 'html' && node.position) {
        const offset = bodyStart + (node.position.start.offset as number);
        const source = text.slice(offset, bodyStart + (node.position.end.offset as number));
        for (const match of source.replace(/<!--[\s\S]*?-->/g, blank).matchAll(TAG)) {
          const name = (match[1] as string).toLowerCase();
          if (!isStray(name, match[2] as string)) continue;
          const start = offset + match.index;
          report({ start, end: start + match[0].length }, { element: name });
        }
      }
      if ('children' in node) node.children.forEach(visit);
    };
    visit(tree);
  },
});

const isStray = (name: string, attributes: string): boolean =>
  !BODY_ELEMENTS.includes(name) ||
  // A picture stands in the page where Markdown names it, and then it is found, checked and made in all its sizes.
  name === 'img' ||
  (EMPTY_WITHOUT.has(name) && /\s(?:style|class|align|bgcolor|face)\s*=/i.test(attributes)) ||
  (name === 'span' && attributes.trim() === '');

const blank = (comment: string): string => ' '.repeat(comment.length);
