import type { Element, ElementContent } from 'hast';
import { SIZE } from './clean-picture.ts';
import { INLINE } from './elements.ts';
import { element, elementsIn, isElement } from './hast.ts';
import { textOf } from '../text/html-text.ts';

/** Stands for two or more `<br>`. */
export const PARAGRAPH_BREAK = 'paragraph-break';
/** Elements that mean nothing without content, and whose spaces belong outside. */
const EMPHASES = /^(?:em|strong|b|i|s|del|u|small|ins|mark|a|span|sub|sup|q|cite|abbr)$/;

const isBreak = (node: ElementContent | undefined): boolean => isElement(node) && node.tagName === 'br';
const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';
const isPicture = (node: ElementContent | undefined): node is Element =>
  isElement(node) && node.tagName === 'img';

/** Two `<br>` with nothing between end a paragraph, also within inline elements. */
export function withParagraphBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  const found: ElementContent[] = [];
  let breaks: ElementContent[] = [];
  const end = (): void => {
    found.push(...(breaks.filter(isBreak).length > 1 ? [element(PARAGRAPH_BREAK)] : breaks));
    breaks = [];
  };
  for (const node of nodes) {
    if (isBreak(node) || (breaks.length > 0 && isBlank(node))) breaks.push(node);
    else {
      end();
      const isOpen = isElement(node) && INLINE.test(node.tagName);
      found.push(isOpen ? { ...node, children: withParagraphBreaks(node.children) } : node);
    }
  }
  end();
  return found;
}

/**
 * The paragraphs that a run of inline content makes. Pictures at its borders are paragraphs of their own, and wide ones everywhere: our
 * pages show them with their captions.
 */
export function paragraphsOf(run: readonly ElementContent[]): Element[] {
  const pieces: ElementContent[][] = [[]];
  for (const node of tidy(run)) {
    if (isPicture(node) && node.properties[SIZE] === 'wide') pieces.push([node], []);
    else pieces.at(-1)?.push(node);
  }
  return pieces.flatMap(withoutPictures);
}

function withoutPictures(run: readonly ElementContent[]): Element[] {
  const isApart = (node: ElementContent | undefined): node is Element =>
    isPicture(node) && node.properties[SIZE] !== 'small';
  let rest = trimmed(run);
  const before: Element[] = [];
  const after: Element[] = [];
  for (let [first] = rest; isApart(first); [first] = rest) {
    before.push(first);
    rest = trimmed(rest.slice(1));
  }
  for (let last = rest.at(-1); isApart(last); last = rest.at(-1)) {
    after.unshift(last);
    rest = trimmed(rest.slice(0, -1));
  }
  const paragraph = rest.length > 0 ? [element('p', rest)] : [];
  return [...before.map(alone), ...paragraph, ...after.map(alone)];
}

const alone = (picture: Element): Element => element('p', [picture]);

/** Without spaces and breaks at the borders. */
export function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const isNothing = (node: ElementContent): boolean => isBreak(node) || isBlank(node);
  const start = nodes.findIndex((node) => !isNothing(node));
  if (start === -1) return [];
  const content = nodes.slice(start, nodes.findLastIndex((node) => !isNothing(node)) + 1);
  return content.map((node, index) => {
    if (node.type !== 'text') return node;
    const left = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === content.length - 1 ? left.trimEnd() : left };
  });
}

/** Emphasis and links without content go, those within their like too, and spaces at their borders move outside. */
export function tidy(nodes: readonly ElementContent[], outer: readonly string[] = []): ElementContent[] {
  const found: ElementContent[] = [];
  for (const node of nodes) {
    if (!isElement(node) || !EMPHASES.test(node.tagName)) found.push(node);
    else found.push(...tidied(node, outer));
  }
  return merged(found);
}

const NAMES: Readonly<Record<string, string>> = { b: 'strong', i: 'em', s: 'del' };
const nameOf = ({ tagName }: Element): string => NAMES[tagName] ?? tagName;

function tidied(node: Element, outer: readonly string[]): ElementContent[] {
  const name = nameOf(node);
  const content = tidy(node.children, [...outer, name]);
  const isRepeated = outer.includes(name) && name !== 'span';
  const isEmpty =
    content.every((child) => textOf(child).trim() === '') &&
    elementsIn(element('div', content), hasOwnContent).length === 0;
  if (isRepeated || isEmpty) return content;
  const inner = trimmed(content);
  const start = content.findIndex((child) => !isBreak(child) && !isBlank(child));
  const end = content.findLastIndex((child) => !isBreak(child) && !isBlank(child));
  const [first, last] = [content[start], content[end]];
  return [
    ...content.slice(0, start),
    ...(first?.type === 'text' && /^\s/.test(first.value) ? [space] : []),
    { ...node, children: inner },
    ...(last?.type === 'text' && /\s$/.test(last.value) ? [space] : []),
    ...content.slice(end + 1),
  ];
}

const space: ElementContent = { type: 'text', value: ' ' };
const hasOwnContent = ({ tagName }: Element): boolean =>
  tagName === 'img' || tagName === 'footnote-reference';

/** Joins emphasis that an editor cut in two: `<b>Fet</b><b>tes</b>`. */
function merged(nodes: readonly ElementContent[]): ElementContent[] {
  const found: ElementContent[] = [];
  for (const node of nodes) {
    const before = found.at(-1);
    const isSame =
      isElement(node) &&
      isElement(before) &&
      /^(?:strong|em)$/.test(nameOf(node)) &&
      nameOf(node) === nameOf(before);
    if (isSame) before.children = [...before.children, ...node.children];
    else if (node.type === 'text' && before?.type === 'text') before.value += node.value;
    else found.push({ ...node });
  }
  return found;
}
