import type { Element } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type { PhrasingContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import { cleanHtml, type Cleaning } from './clean-html.ts';
import { parseHtml, textOf } from './html-text.ts';

/** Elements that bodies allow and Markdown cannot express stay HTML. */
const asHtml: Handle = (state, node: Element) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...(state.all(node) as PhrasingContent[]),
  { type: 'html', value: `</${node.tagName}>` },
];

/** An asterisk that our Markdown reads as a letter. */
const WITHIN_WORD = /[\p{L}\p{M}\p{N}]\*[\p{L}\p{N}]/u;

/** Emphasis within a word stays HTML. */
const emphasis: Handle = (state, node: Element, parent) => {
  const siblings = parent?.children ?? [];
  const index = siblings.findIndex((sibling) => sibling === node);
  const [before, after] = [siblings[index - 1], siblings[index + 1]].map((sibling) =>
    sibling ? textOf(sibling) : '',
  );
  const text = textOf(node);
  const isWithinWord =
    WITHIN_WORD.test(`${before ?? ''}*${text}`) || WITHIN_WORD.test(`${text}*${after ?? ''}`);
  return isWithinWord
    ? asHtml(state, node, parent)
    : { type: 'emphasis', children: state.all(node) as PhrasingContent[] };
};
const handlers = { sub: asHtml, sup: asHtml, kbd: asHtml, mark: asHtml, em: emphasis, i: emphasis };
const converter = unified().use(rehypeRemark, { handlers }).freeze();
const writer = remark()
  .use(remarkGfm)
  .data('settings', { bullet: '-', emphasis: '*', rule: '-', fences: true, listItemIndent: 'one' })
  .freeze();

/** The HTML of a body as Markdown, through rehype and remark. */
export function htmlToMarkdown(html: string, cleaning: Cleaning): string {
  const tree = converter.runSync(cleanHtml(parseHtml(html), cleaning));
  return writer.stringify(tree).trim();
}
