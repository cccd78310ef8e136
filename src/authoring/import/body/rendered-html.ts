import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { htmlOf, parseHtml } from '../text/html-text.ts';

/** Elements in which line ends count. */
const VERBATIM = /^(?:pre|textarea|listing|xmp)$/;

/**
 * HTML that browsers got, as a post's body: line ends outside of `pre` become spaces, as browsers show them. In the text of an editor,
 * which bodies may be, they would be line breaks, and empty lines paragraphs.
 */
export function renderedHtml(html: string | Root): string {
  const tree = typeof html === 'string' ? parseHtml(html) : html;
  visit(tree, (node) => {
    if (node.type === 'element' && VERBATIM.test(node.tagName)) return SKIP;
    if (node.type === 'text') node.value = node.value.replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' ');
    return undefined;
  });
  return htmlOf(tree).trim();
}
