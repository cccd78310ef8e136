import type { Element, ElementContent } from 'hast';
import type { CleanAll, Cleaning } from './clean-html.ts';
import { CAPTION, CREDIT } from './clean-picture.ts';
import { element, elementsIn, hasClass, isElement } from './hast.ts';
import { textOf } from '../text/html-text.ts';

/** Classes with which WordPress marks a figure and a caption in other elements. */
const FIGURE_CLASS = /^(?:wp-caption|gallery-item)$/;
const CAPTION_CLASS = /^(?:wp-caption-text|gallery-caption|wp-element-caption)$/;

export const isFigure = (node: Element): boolean => node.tagName === 'figure' || hasClass(node, FIGURE_CLASS);
const isCaption = (node: Element): boolean => node.tagName === 'figcaption' || hasClass(node, CAPTION_CLASS);
const isPicture = (node: Element): boolean => node.tagName === 'img';
const isLink = ({ tagName, properties }: Element): boolean =>
  tagName === 'a' && properties['href'] !== undefined;

/**
 * A figure with one picture gives it its caption. The caption of several pictures, of a table or of anything else is a paragraph of its
 * own, so that no picture gets what was written about another. Figures within have captions of their own.
 */
export function figureOf(node: Element, all: CleanAll, cleaning: Cleaning): ElementContent[] {
  const captions = ownElements(node, isCaption).filter((caption) => textOf(caption).trim() !== '');
  const content = all(without(node, ownElements(node, isCaption)));
  if (captions.length === 0) return [element('div', content)];
  const pictures = elementsIn(element('div', content), isPicture);
  const [picture] = pictures;
  const isSingle = pictures.length === 1 && elementsIn(node, isFigure).length === 0;
  const text = captions.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  const hasLink = captions.some((caption) => elementsIn(caption, isLink).length > 0);
  if (isSingle && picture && !hasLink) {
    picture.properties[CAPTION] = text;
    return [element('div', content)];
  }
  cleaning.onLoss('caption', '', text, { counts: { captions: -captions.length } });
  const paragraphs = captions.map((caption) => all({ ...caption, tagName: 'div' }));
  if (!isSingle || !picture)
    return [element('div', [...content, ...paragraphs.map((each) => element('div', each))])];
  // Its link cannot stand in the caption of a picture, which is plain text in Markdown.
  if (cleaning.hasCredit(text)) picture.properties[CREDIT] = '';
  return [element('div', [...content, ...paragraphs.map((each) => element('p', [element('small', each)]))])];
}

/** Elements of a kind that belong to this figure and not to one within it. */
function ownElements(node: Element, isWanted: (node: Element) => boolean): Element[] {
  return node.children
    .filter(isElement)
    .filter((child) => !isFigure(child) && child.tagName !== 'noscript')
    .flatMap((child) => (isWanted(child) ? [child] : ownElements(child, isWanted)));
}

/** A copy without some of its elements. */
const without = (node: Element, removed: readonly Element[]): Element => ({
  ...node,
  children: node.children
    .filter((child) => !isElement(child) || !removed.includes(child))
    .map((child) => (isElement(child) ? without(child, removed) : child)),
});
