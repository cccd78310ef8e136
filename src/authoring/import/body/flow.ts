import type { Element, ElementContent } from 'hast';
import { SIZE } from './clean-picture.ts';
import { INLINE } from './elements.ts';
import { element, elementsIn, isElement } from './hast.ts';
import { listOf } from './list-items.ts';
import { textOf } from '../text/html-text.ts';
import { PARAGRAPH_BREAK, paragraphsOf, tidy, withParagraphBreaks } from './paragraph-runs.ts';

/** Elements with blocks in them, and those with text alone. */
const CONTAINERS = /^(?:li|blockquote|dd|td|th|details|footnote-definition)$/;
const LINES = /^(?:h[1-6]|dt|summary|caption)$/;

export const isInline = (node: ElementContent): boolean =>
  node.type === 'text' || (isElement(node) && INLINE.test(node.tagName));

/**
 * Puts text that stands beside blocks into paragraphs, as Markdown needs it. Inline elements around blocks, such as a `<b>` that was
 * never closed, move into the blocks: that is what browsers show.
 */
export function flowOf(nodes: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let run: ElementContent[] = [];
  const end = (): void => {
    blocks.push(...paragraphsOf(run));
    run = [];
  };
  for (const node of withParagraphBreaks(nodes).flatMap(lifted)) {
    if (isInline(node)) run.push(node);
    else {
      end();
      // A term or a definition outside of a list is a box.
      if (isElement(node)) blocks.push(...(isPart(node) ? flowOf(node.children) : blockOf(node, blocks)));
    }
  }
  end();
  return blocks;
}

const isPart = ({ tagName }: Element): boolean => tagName === 'dt' || tagName === 'dd';

/** The terms and definitions of a list, also those that a box groups. */
const partsOf = (node: Element): Element[] =>
  node.children.filter(isElement).flatMap((child) => (child.tagName === 'div' ? partsOf(child) : [child]));

const partOf = (part: Element): ElementContent[] => blockOf(isPart(part) ? part : element('dd', [part]), []);

function blockOf(node: Element, before: readonly ElementContent[]): ElementContent[] {
  const { tagName, children } = node;
  if (tagName === PARAGRAPH_BREAK) return [];
  if (tagName === 'p' || tagName === 'div') return flowOf(children);
  if (tagName === 'dl') return [{ ...node, children: partsOf(node).flatMap((part) => partOf(part)) }];
  if (tagName === 'ul' || tagName === 'ol') return listOf(node, flowOf);
  if (tagName === 'li') return strayItem(node, before.at(-1));
  if (CONTAINERS.test(tagName)) return [{ ...node, children: flowOf(children) }];
  if (LINES.test(tagName)) return lineOf(node);
  if (/^(?:table|thead|tbody|tfoot|tr)$/.test(tagName))
    return [{ ...node, children: children.filter(isElement).flatMap((child) => blockOf(child, [])) }];
  return [node];
}

/** An item outside of a list makes one, together with the next. */
function strayItem(item: Element, before: ElementContent | undefined): ElementContent[] {
  const whole = { ...item, children: flowOf(item.children) };
  if (!isElement(before) || before.tagName !== 'ul' || before.properties['dataStray'] === undefined)
    return [element('ul', [whole], { dataStray: 'true' })];
  before.children.push(whole);
  return [];
}

/** A heading, a term: one line. Pictures in it follow it, and a heading without words is none. */
function lineOf(node: Element): ElementContent[] {
  const pictures = elementsIn(
    node,
    ({ tagName, properties }) => tagName === 'img' && properties[SIZE] !== 'small',
  );
  // A heading is bold already.
  const text = tidy(inlineOf(node.children, pictures), /^h/.test(node.tagName) ? ['strong'] : []);
  const after = pictures.map((picture) => element('p', [picture]));
  return text.some((child) => textOf(child).trim() !== '') || !/^h/.test(node.tagName)
    ? [{ ...node, children: text }, ...after]
    : after;
}

/** The inline content of blocks, separated by spaces. */
export function inlineOf(nodes: readonly ElementContent[], left: readonly Element[] = []): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (left.includes(node)) return [];
    const children = inlineOf(node.children, left);
    const space = { type: 'text' as const, value: ' ' };
    if (node.tagName === 'br') return [space];
    return INLINE.test(node.tagName) ? [{ ...node, children }] : [space, ...children, space];
  });
}

/** An inline element with blocks in it becomes these blocks, with the element in each of them. */
function lifted(node: ElementContent): ElementContent[] {
  if (!isElement(node) || !isInline(node) || elementsIn(node).every(isInline)) return [node];
  return within(node, node.children);
}

function within(wrapper: Element, nodes: readonly ElementContent[]): ElementContent[] {
  const found: ElementContent[] = [];
  let run: ElementContent[] = [];
  const end = (): void => {
    const isBlank = run.every((node) => textOf(node).trim() === '');
    found.push(...(isBlank ? run : [{ ...wrapper, children: run }]));
    run = [];
  };
  for (const node of nodes.flatMap(lifted)) {
    if (isInline(node)) run.push(node);
    else {
      end();
      if (isElement(node))
        found.push(isClosed(node, wrapper) ? node : { ...node, children: within(wrapper, node.children) });
    }
  }
  end();
  return found;
}

/** Code takes no emphasis, and headings have their own. */
const isClosed = (block: Element, wrapper: Element): boolean =>
  block.tagName === 'pre' || (/^h[1-6]$/.test(block.tagName) && /^(?:b|strong)$/.test(wrapper.tagName));
