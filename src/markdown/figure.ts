import type { Element, ElementContent, Properties } from 'hast';

/** The markup of a picture in a body, as prepared by the image room. */
export interface BodyPicture {
  src: string;
  width: number;
  height: number;
  /** `type` and `srcset` of each `source`, best first. */
  sources: readonly { type: string; srcset: string; media?: string }[];
  sizes: string;
  isTransparent?: true;
  isWide?: true;
  large?: string;
}

const element = (tagName: string, properties: Properties, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** A `picture` element with its sources. Width and height are always set, so the page does not shift. */
export function pictureElement(picture: BodyPicture, alt: string): Element {
  const { src, width, height, sizes } = picture;
  const sources = picture.sources.map(({ type, srcset, media }) =>
    element('source', { type, ...(media !== undefined && { media }), srcSet: srcset, sizes }),
  );
  const className = [picture.isTransparent ? 'on-paper' : [], picture.isWide ? 'wide' : []].flat();
  const named = className.length > 0 && { className };
  const image = element('img', { ...named, src, alt, width, height, loading: 'lazy', decoding: 'async' });
  return element('picture', {}, [...sources, image]);
}

/** A figure, for an image alone in its paragraph. Its Markdown title is the caption, and the picture links to its largest file. */
export function figureElement(picture: BodyPicture, alt: string, caption: string, enlarge: string): Element {
  const content: ElementContent[] = [enlargeable(picture, alt, enlarge)];
  if (caption !== '') content.push(element('figcaption', {}, [{ type: 'text', value: caption }]));
  return element('figure', {}, content);
}

/** Links the picture to its largest file, unless it has no text alternative: the link would have no name. */
function enlargeable(picture: BodyPicture, alt: string, title: string): Element {
  const shown = pictureElement(picture, alt);
  if (picture.large === undefined || alt === '') return shown;
  return element('a', { className: ['enlarge'], href: picture.large, title }, [shown]);
}

/** Whether a paragraph contains only images. */
export function onlyImages(children: readonly { type: string; tagName?: string; value?: string }[]): boolean {
  const content = children.filter((child) => child.type !== 'text' || child.value?.trim() !== '');
  return content.length > 0 && content.every((child) => child.type === 'element' && child.tagName === 'img');
}
