import type { Element, ElementContent, Parents } from 'hast';
import type { Effect } from '../losses/effect.ts';
import { element, elementsIn, fragmentOf, isElement } from './hast.ts';
import { textOf } from '../text/html-text.ts';

/** The text of a footnote in the list or the paragraph to which its number leads. */
export interface NoteText {
  content: ElementContent[];
  /** Takes it from where it stood, and the list with it if it was the last. */
  remove: () => void;
  effect: Effect | undefined;
}

interface NoteMark {
  /** What the link to the note shows. */
  mark: string;
  /** Whether a link within the page has a target. */
  isLive: (link: Element) => boolean;
}

/** What leads back to the text: an arrow, or the number. */
const BACK = /^[\s[(]*(?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[*†‡]{1,3}|[↑↩^⬆⤴]\ufe0e?\s?\d{0,3}|)[\s\])]*$/iu;

/** Finds the text of the note at a link's target; undefined if the target is none: a heading, or a longer part of the text. */
export function noteAt(
  target: Element,
  parents: ReadonlyMap<Element, Parents>,
  { mark, isLive }: NoteMark,
): NoteText | undefined {
  const container = containerOf(target, parents);
  const parent = container && parents.get(container);
  if (!container || !parent) return undefined;
  const isItem = container.tagName === 'li';
  const whole = isItem || container === target || isFirstIn(container, target);
  const run = whole ? container.children : runFrom(container, target);
  if (run.length === 0) return undefined;
  const content = [...run];
  const dead = content
    .filter(isElement)
    .flatMap((child) => [child, ...elementsIn(child)])
    .filter((node) => leadsBack(node) && node.tagName === 'a' && !isLive(node));
  const number = [...dead.map(textOf), stripMark(content, mark)].join(' ').trim();
  const deadLinks = dead.filter((node) => /[\p{L}\p{N}]/u.test(textOf(node))).length;
  const counts: Effect['counts'] = {
    ...(isItem && target === container ? {} : { footnotes: 1 }),
    ...(isItem && target !== container && { items: -1 }),
    ...(deadLinks > 0 && { links: -deadLinks }),
  };
  const remove = (): void => {
    if (whole && runsIn(container) === 1) removeFrom(parent, container, parents);
    else container.children = container.children.filter((child) => !run.includes(child));
  };
  const isTold = Object.keys(counts).length > 0 || number !== '';
  return { content, remove, effect: isTold ? { dropped: number, counts } : undefined };
}

/** The item or paragraph around a target. */
function containerOf(target: Element, parents: ReadonlyMap<Element, Parents>): Element | undefined {
  for (let node: Parents | undefined = target; isElementNode(node); node = parents.get(node)) {
    if (/^(?:li|p|dd|aside)$/.test(node.tagName)) return node;
    if (/^(?:h[1-6]|body|section|article|main|table|ul|ol)$/.test(node.tagName)) return undefined;
    if (node.tagName === 'div') return node === target && !hasBlocks(node) ? node : undefined;
  }
  return undefined;
}

const isElementNode = (node: Parents | undefined): node is Element => node?.type === 'element';
const hasBlocks = (node: Element): boolean =>
  elementsIn(node, ({ tagName }) => /^(?:div|ul|ol|table|h[1-6]|blockquote|section)$/.test(tagName)).length >
  0;

/** Whether an item or paragraph begins with the target, and has no other anchor with which another note begins. */
function isFirstIn(container: Element, target: Element): boolean {
  const index = container.children.findIndex((child) => holds(child, target));
  return (
    runsIn(container) === 1 &&
    container.children.slice(0, index).every((child) => textOf(child).trim() === '')
  );
}

const holds = (node: ElementContent, target: Element): boolean =>
  isElement(node) && (node === target || elementsIn(node).includes(target));

/** Number of lines that begin with an anchor. */
const runsIn = (container: Element): number =>
  Math.max(1, container.children.filter((child) => isElement(child) && isAnchor(child)).length);

const isAnchor = (node: Element): boolean =>
  node.properties['name'] !== undefined || node.properties['id'] !== undefined;

/** From a target up to the next one: notes of which each stands on a line of a paragraph. */
function runFrom(container: Element, target: Element): ElementContent[] {
  const start = container.children.findIndex((child) => holds(child, target));
  if (start === -1) return [];
  const rest = container.children.slice(start + 1);
  const next = rest.findIndex((child) => isElement(child) && isAnchor(child));
  const run = [container.children[start] as ElementContent, ...(next === -1 ? rest : rest.slice(0, next))];
  while (isElement(run.at(-1)) && (run.at(-1) as Element).tagName === 'br') run.pop();
  return run;
}

/** Removes what leads back, and the number at the beginning. Returns the number as written. */
function stripMark(content: ElementContent[], mark: string): string {
  for (const node of [
    element('div', content),
    ...content.filter(isElement).flatMap((child) => [child, ...elementsIn(child)]),
  ])
    node.children = node.children.filter((child) => !isElement(child) || !leadsBack(child));
  const kept = content.filter((child) => !isElement(child) || !leadsBack(child));
  content.splice(0, content.length, ...kept);
  const sign = mark.replace(/[\s[\]()]/g, '');
  const first = content.find((child) => textOf(child).trim() !== '');
  const start = new RegExp(
    `^\\s*[\\[(]?${sign.replace(/[*]/g, '\\*')}(?:[\\])]|(?![\\p{L}\\p{N}]))[.:]?\\s*`,
    'u',
  );
  const found = first ? start.exec(textOf(first))?.[0] : undefined;
  if (!first || found === undefined) return '';
  cut(first, found.length);
  return found;
}

const leadsBack = (node: Element): boolean =>
  (fragmentOf(node) !== undefined && BACK.test(textOf(node))) ||
  (/^(?:sup|span|small)$/.test(node.tagName) &&
    node.children.length > 0 &&
    node.children.every((child) => isElement(child) && leadsBack(child)));

/** Cuts characters from the beginning of a node's text. */
function cut(node: ElementContent, length: number): number {
  if (node.type === 'text') {
    const taken = Math.min(length, node.value.length);
    node.value = node.value.slice(taken);
    return length - taken;
  }
  if (node.type !== 'element') return length;
  return node.children.reduce((left, child) => (left > 0 ? cut(child, left) : left), length);
}

/** Removes an element, and a list of which nothing is left. */
function removeFrom(parent: Parents, node: Element, parents: ReadonlyMap<Element, Parents>): void {
  parent.children = (parent.children as ElementContent[]).filter((child) => child !== node);
  if (parent.type !== 'element' || !/^(?:ul|ol|dl)$/.test(parent.tagName)) return;
  if (parent.children.some(isElement)) return;
  const outer = parents.get(parent);
  if (outer) removeFrom(outer, parent, parents);
}
