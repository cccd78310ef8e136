import type { Element, ElementContent, Nodes } from 'hast';
import { maskStars, unmaskTree } from './letter-stars.ts';
import { splitAutolinks } from './literal-autolinks.ts';
import { type BodyOptions, pictureAt } from './body-options.ts';
import { figureElement, onlyImages, pictureElement } from './figure.ts';
import { HeadingIds, headingText } from './heading-ids.ts';
import { linkTarget } from './links.ts';
import { mediaCard } from './media-card.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { unified } from './unified.ts';

/** Renders a body with remark and rehype: the reference for Sätteri in tests, and the renderer of every body with raw HTML. */
export function referenceHtml(markdown: string, options: BodyOptions): string {
  const { remark, remarkGfm, remarkRehype, rehypeRaw, rehypeSanitize, rehype, ...labels } = unified();
  const processor = remark()
    .use(remarkGfm)
    .use(remarkRehype, {
      allowDangerousHtml: true,
      footnoteLabel: options.labels.footnotes,
      footnoteBackLabel: (reference, rereference) =>
        backLabel(options.labels.backToReference, labels.defaultFootnoteBackLabel(reference, rereference)),
    })
    .use(rehypeRaw)
    .use(rehypeSanitize, sanitizeSchema);
  const source = processor.parse(maskStars(markdown));
  unmaskTree(source);
  splitAutolinks(source);
  const tree = processor.runSync(source);
  const ids = new HeadingIds();
  tree.children = tree.children.flatMap((child) => transform(child, ids, options));
  return rehype().data('settings', { fragment: true }).stringify(tree);
}

function backLabel(template: string, label: string): string {
  const number = /(\d+(?:-\d+)?)$/.exec(label)?.[1] ?? '';
  return template.replace('{reference}', number);
}

function transform(node: Nodes, ids: HeadingIds, options: BodyOptions): ElementContent[] {
  if (node.type !== 'element') return [node as ElementContent];
  if (node.tagName === 'p' && onlyImages(node.children)) return figures(node, options);
  const card = node.tagName === 'p' && mediaCard(node, options, text);
  if (card) node = card;
  if (node.tagName === 'img') return inlineImage(node, options);
  if (node.tagName === 'a') setLink(node, options);
  if (/^h[1-6]$/.test(node.tagName) && node.properties['id'] === undefined) {
    node.properties['id'] = ids.next(headingText(node));
    if (node.tagName === 'h1') node.tagName = 'h2';
  }
  if (node.tagName === 'td' || node.tagName === 'th') {
    const { align, ...others } = node.properties;
    node.properties = align === 'center' || align === 'right' ? { ...others, className: [align] } : others;
  }
  if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
  node.children = node.children.flatMap((child) => transform(child, ids, options));
  if (node.tagName !== 'table') return [node];
  const properties = { className: ['table'], role: 'group', ariaLabel: options.labels.table, tabIndex: 0 };
  return [{ type: 'element', tagName: 'div', properties, children: [node] }];
}

function figures(paragraph: Element, options: BodyOptions): Element[] {
  return paragraph.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const picture = pictureAt(options.pictures, text(child.properties['src']));
    if (!picture) return [];
    const { alt, title } = child.properties;
    return [figureElement(picture, text(alt), text(title), options.labels.enlarge)];
  });
}

function inlineImage(node: Element, options: BodyOptions): Element[] {
  const picture = pictureAt(options.pictures, text(node.properties['src']));
  return picture ? [pictureElement(picture, text(node.properties['alt']))] : [];
}

function setLink(node: Element, { siteUrl }: BodyOptions): void {
  if (node.properties['href'] === undefined) return;
  const target = linkTarget(text(node.properties['href']), siteUrl);
  if (!target) delete node.properties['href'];
  else if (target.rel !== undefined) node.properties['rel'] = target.rel.split(' ');
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
