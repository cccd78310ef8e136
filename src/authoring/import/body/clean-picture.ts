import type { Element, ElementContent } from 'hast';
import type { Cleaning } from './clean-html.ts';
import { element, elementsIn, hasClass, property } from './hast.ts';
import { isCounter, isEmoji, pictureSources } from './picture-source.ts';

/** What a picture carries until its place in the text is known. */
export const [CAPTION, CREDIT] = ['dataCaption', 'dataCredit'];

/** `small` stands within a line like a letter, `wide` never does. */
export const SIZE = 'dataSize';

const isSetApart = (image: Element): boolean =>
  hasClass(image, /^(?:aligncenter|size-(?:medium|large|full))$/);

/** A picture separates the words around it, even if it goes. */
const GAP: ElementContent[] = [{ type: 'text', value: ' ' }];

/** A picture with the copy next to the article; a space if there is none. */
export function pictureOf(image: Element, cleaning: Cleaning): ElementContent[] {
  const [alt, src] = [property(image, 'alt'), property(image, 'src')];
  if (isEmoji(image)) {
    cleaning.onLoss('element', 'img.emoji', alt, { added: alt, counts: { pictures: -1 } });
    return [{ type: 'text', value: alt }];
  }
  if (isCounter(image)) {
    cleaning.onLoss('counter', '', src, { counts: { pictures: -1 } });
    return GAP;
  }
  const number = /(?:^|\s)wp-image-(\d+)(?:\s|$)/.exec(property(image, 'className'))?.[1];
  const found = cleaning.image(pictureSources(image), alt, number);
  if (!found) {
    const [source = src.slice(0, 100)] = pictureSources(image);
    const kind = cleaning.lossOfPicture(source);
    cleaning.onLoss(kind, source, alt, { counts: { pictures: -1 } });
    return GAP;
  }
  const width = Number(property(image, 'width').replace(/px$/, ''));
  const size = width > 0 && width <= 64 ? 'small' : width >= 200 || isSetApart(image) ? 'wide' : '';
  return [
    element('img', [], {
      ...{ src: found.src, alt: found.alt, [CREDIT]: property(image, CREDIT) || found.credit },
      ...(size !== '' && { [SIZE]: size }),
    }),
  ];
}

/** A picture that the block editor made the background of a box: the cover block, if its picture repeats or does not move. */
export function backgroundOf(node: Element, cleaning: Cleaning): ElementContent[] {
  if (!hasClass(node, /^wp-block-(?:cover|media-text)/)) return [];
  const src = /background(?:-image)?\s*:\s*url\(\s*["']?([^"')]+)/i.exec(property(node, 'style'))?.[1];
  if (
    src === undefined ||
    elementsIn(node, ({ tagName }) => tagName === 'img').some((image) => property(image, 'src') === src)
  )
    return [];
  cleaning.onLoss('layout', 'background', src, { counts: { pictures: 1 } });
  return pictureOf(element('img', [], { src, alt: property(node, 'ariaLabel') }), cleaning);
}
