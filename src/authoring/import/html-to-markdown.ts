import type { Element } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type { PhrasingContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import { cleanHtml, type Cleaning } from './clean-html.ts';
import { parseHtml } from './html-text.ts';

/** What has no Markdown and is allowed in bodies stays HTML. */
const asHtml: Handle = (state, node: Element) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...(state.all(node) as PhrasingContent[]),
  { type: 'html', value: `</${node.tagName}>` },
];

const converter = unified()
  .use(rehypeRemark, { handlers: { sub: asHtml, sup: asHtml, kbd: asHtml, mark: asHtml } })
  .freeze();
const writer = remark()
  .use(remarkGfm)
  .data('settings', { bullet: '-', emphasis: '*', rule: '-', fences: true, listItemIndent: 'one' })
  .freeze();

/** The HTML of a body as Markdown, through rehype and remark. */
export function htmlToMarkdown(html: string, cleaning: Cleaning): string {
  const tree = converter.runSync(cleanHtml(parseHtml(html), cleaning));
  return writer.stringify(tree).trim();
}
