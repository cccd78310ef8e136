import type { Element, ElementContent } from 'hast';
import { element, isElement } from './hast.ts';
import { textOf } from '../text/html-text.ts';

type Flow = (nodes: readonly ElementContent[]) => ElementContent[];

/** A list with items alone: a list between two items belongs to the one before it. A list of pictures is a gallery. */
export function listOf(list: Element, flow: Flow): ElementContent[] {
  const items: Element[] = [];
  for (const child of list.children) {
    if (isElement(child) && child.tagName === 'li') items.push({ ...child, children: [...child.children] });
    else if (isElement(child) || textOf(child).trim() !== '') {
      if (items.length === 0) items.push(element('li'));
      append(items.at(-1) as Element, child);
    }
  }
  const whole = items
    .map((item) => ({ ...item, children: flow(item.children) }))
    .filter(({ children }) => children.length > 0);
  if (whole.length === 0) return [];
  if (whole.every(isOfPictures)) return whole.flatMap(({ children }) => children);
  return [{ ...list, children: whole }];
}

/** Adds to an item. Two lists one after the other are one. */
function append(item: Element, child: ElementContent): void {
  const last = item.children.findLast((each) => isElement(each) || textOf(each).trim() !== '');
  const isSame =
    isElement(last) && isElement(child) && /^[uo]l$/.test(last.tagName) && last.tagName === child.tagName;
  if (isSame)
    item.children = [
      ...item.children.filter((each) => each !== last),
      { ...last, children: [...last.children, ...child.children] },
    ];
  else item.children.push(child);
}

const isOfPictures = ({ children }: Element): boolean =>
  isPictures(children[0]) && children.every((child) => isPictures(child) || isSmall(child));

const isPictures = (node: ElementContent | undefined): boolean =>
  isElement(node) &&
  node.tagName === 'p' &&
  node.children.every((child) => isElement(child) && child.tagName === 'img');

/** A caption with links stands below its picture. */
const isSmall = (node: ElementContent): boolean =>
  isElement(node) &&
  node.tagName === 'p' &&
  node.children.every((child) => isElement(child) && child.tagName === 'small');
