import type { Element, ElementContent } from 'hast';
import type { Cleaning } from './clean-html.ts';
import { element, property } from './hast.ts';
import { isCounter, isEmoji, pictureSources } from './picture-source.ts';

/** What a picture carries until its place in the text is known. */
export const [CAPTION, CREDIT] = ['dataCaption', 'dataCredit'];

/** A picture with the copy next to the article; nothing if there is none. */
export function pictureOf(image: Element, cleaning: Cleaning): ElementContent[] {
  const [alt, src] = [property(image, 'alt'), property(image, 'src')];
  if (isEmoji(image)) {
    cleaning.onLoss('element', 'img.emoji', alt, { added: alt, counts: { pictures: -1 } });
    return [{ type: 'text', value: alt }];
  }
  if (isCounter(image)) {
    cleaning.onLoss('counter', src, src, { counts: { pictures: -1 } });
    return [];
  }
  const number = /(?:^|\s)wp-image-(\d+)(?:\s|$)/.exec(property(image, 'className'))?.[1];
  const found = cleaning.image(pictureSources(image), alt, number);
  if (!found) {
    cleaning.onLoss('missing-image', pictureSources(image)[0] ?? src.slice(0, 100), alt, { counts: { pictures: -1 } });
    return [];
  }
  const width = Number(property(image, 'width').replace(/px$/, ''));
  const isSmall = width > 0 && width <= 64;
  return [
    element('img', [], {
      ...{ src: found.src, alt: found.alt, [CREDIT]: property(image, CREDIT) || found.credit },
      ...(isSmall && { dataSmall: 'true' }),
    }),
  ];
}
