import type { Element, ElementContent } from 'hast';
import type { Cleaning } from './clean-html.ts';
import { element, elementsIn, fragmentOf, isElement, property } from './hast.ts';
import { textOf } from '../text/html-text.ts';

const IMAGE_ADDRESS = /\.(?:png|jpe?g|webp|avif|gif|svg|tiff?|bmp)(?:[?#].*)?$/i;

/** A link with its new address. A picture's link to itself goes; our pages link pictures to their largest file. */
export function cleanLink(
  node: Element,
  children: ElementContent[],
  { link, onLoss }: Cleaning,
): ElementContent[] {
  const href = property(node, 'href').trim();
  const text = children.map(textOf).join('');
  const isEmpty = text.trim() === '' && !children.some(isElement);
  const leadsOn = !IMAGE_ADDRESS.test(href) && !/[?&]attachment_id=/.test(href);
  if (href === '' || isEmpty) {
    const isAroundMissing = elementsIn(node, ({ tagName }) => tagName === 'img').length > 0;
    if (href !== '' && isAroundMissing && leadsOn) onLoss('picture-link', '', href);
    return children;
  }
  const isWordless = !/[\p{L}\p{N}]/u.test(text);
  if (isWordless && children.some((child) => isElement(child) && child.tagName === 'img')) {
    if (leadsOn) onLoss('picture-link', '', href);
    return children;
  }
  const target = fragmentOf(node) === undefined ? link(href) : href;
  if (target === undefined) {
    onLoss('link', '', href, isWordless ? {} : { counts: { links: isBare(href, text) ? 0 : -1 } });
    return children;
  }
  const change = Number(!isBare(target, text)) - Number(!isBare(href, text));
  if (!isWordless && change !== 0) onLoss('link', '', href, { counts: { links: change } });
  return [element('a', children, { href: target })];
}

/** Whether a link shows its address: it may as well be text. */
const isBare = (href: string, text: string): boolean => bare(href) === bare(text);

function bare(address: string): string {
  const short = address
    .trim()
    .replace(/^(?:(?:https?:)?\/\/|mailto:)/i, '')
    .replace(/\/$/, '');
  try {
    return decodeURIComponent(short);
  } catch {
    return short; // a literal percent sign
  }
}
