import type { Element, ElementContent, Root } from 'hast';
import rehypeRemark from 'rehype-remark';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import { noteAnchors, resolveAnchors } from './anchors.ts';
import { withAddresses } from './bare-addresses.ts';
import { cleanHtml, type Cleaning } from './clean-html.ts';
import { withTerms } from './definition-lists.ts';
import { flowOf } from './flow.ts';
import { Footnotes } from './footnotes.ts';
import { elementsIn } from './hast.ts';
import { parseHtml } from '../text/html-text.ts';
import { changesBetween, layoutCounts } from './layout-counts.ts';
import { handlers } from './markdown-handlers.ts';
import { withTitles } from './picture-captions.ts';
import { withTables } from './tables.ts';

const converter = unified().use(rehypeRemark, { handlers }).freeze();
const writer = remark()
  .use(remarkGfm)
  .data('settings', { bullet: '-', emphasis: '*', rule: '-', fences: true, listItemIndent: 'one' })
  .freeze();

/**
 * The HTML of a body as Markdown: footnotes and anchors are found, what does not belong in an article is removed, text is put into
 * paragraphs, and rehype and remark write what is left.
 */
export function htmlToMarkdown(html: string, cleaning: Cleaning): string {
  const parsed = parseHtml(withShownAddresses(html, cleaning));
  new Footnotes(parsed, (name, example, effect) => {
    cleaning.onLoss('footnote', name, example, effect);
  }).collect(cleaning.footnotes);
  noteAnchors(parsed);
  const tree = inLayout(cleanHtml(parsed, cleaning), cleaning);
  resolveAnchors(tree, (fragment, text, effect) => {
    cleaning.onLoss('anchor', fragment, text, effect);
  });
  withTitles(tree, cleaning);
  tree.children = withAddresses(tree.children as ElementContent[]);
  return writer.stringify(converter.runSync(tree)).trim();
}

/** Text in paragraphs, tables as Markdown can have them; tells if links, items or tables became more or fewer. */
function inLayout(clean: Root, { onLoss }: Cleaning): Root {
  const before = layoutCounts(clean);
  const blocks = withTerms(withTables(flowOf(clean.children as ElementContent[])));
  const tree: Root = { type: 'root', children: blocks };
  for (const item of elementsIn(tree, ({ tagName }) => tagName === 'li')) markItem(item);
  for (const [name, change] of changesBetween(before, layoutCounts(tree)))
    onLoss('layout', name, '', { counts: { [name]: change } });
  return tree;
}

/** Whether a picture in an item shows its title depends on the lines between items, so there it has none. */
function markItem(item: Element): void {
  for (const paragraph of item.children)
    if (paragraph.type === 'element' && paragraph.tagName === 'p') paragraph.properties['dataItem'] = 'true';
}

/** Addresses in angle brackets, as in mails: browsers take them for elements and show nothing. */
const withShownAddresses = (html: string, { onLoss }: Cleaning): string =>
  html.replace(/<(https?:\/\/[^\s<>"']+)>/gi, (_all, address: string) => {
    onLoss('link', '', address, { added: address });
    return address;
  });
