import { BODY_ELEMENTS } from '../../../markdown/sanitize-schema.ts';
import { nodesOfType } from '../nodes.ts';
import { matches } from '../passages.ts';
import { documentRule } from '../rule.ts';

/** Allowed elements that mean nothing without their attributes, as word processors leave them. */
const EMPTY_WITHOUT = new Set(['span', 'div', 'p', 'b', 'i', 'u', 'a', 'td', 'table']);
/** Office's element names contain a colon, so Markdown reads them as text. */
const OFFICE = /<([a-z]\w*:[a-z]\w*)(?:\s[^<>\0]*)?\/?>/gi;
const TAG = /<([a-z][\w:-]*)((?:\s[^>]*)?)>/gi;

export const strayHtml = documentRule({
  name: 'stray-html',
  severity: 'warning',
  check(document, report) {
    for (const { match, start, end } of matches(document, OFFICE)) {
      report({ start, end }, { element: (match[1] as string).toLowerCase() });
    }
    for (const { span } of nodesOfType(document, 'html')) {
      const source = document.text.slice(span.start, span.end);
      for (const match of source.replace(/<!--[\s\S]*?-->/g, blank).matchAll(TAG)) {
        const name = (match[1] as string).toLowerCase();
        if (!isStray(name, match[2] as string)) continue;
        const start = span.start + match.index;
        report({ start, end: start + match[0].length }, { element: name });
      }
    }
  },
});

const isStray = (name: string, attributes: string): boolean =>
  !BODY_ELEMENTS.includes(name) ||
  // Only pictures in Markdown syntax are found, checked and resized.
  name === 'img' ||
  (EMPTY_WITHOUT.has(name) && /\s(?:style|class|align|bgcolor|face)\s*=/i.test(attributes)) ||
  (name === 'span' && attributes.trim() === '');

const blank = (comment: string): string => ' '.repeat(comment.length);
