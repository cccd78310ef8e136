import type { ShownPicture } from '../images/shown-picture.ts';
import { type Markup, markup } from './markup.ts';

/** A picture in its variants. The first one in view is `eager`; all others load lazily. */
export function pictureMarkup(picture: ShownPicture, alt: string, eager = false): Markup {
  const { src, width, height, sources, sizes, isTransparent, crop } = picture;
  const variants = sources.map(
    ({ type, srcset, media }) =>
      markup`<source type="${type}"${media !== undefined && markup` media="${media}"`} srcset="${srcset}" sizes="${sizes}">`,
  );
  const classes = [isTransparent ? 'on-paper' : '', crop === undefined ? '' : cropClasses(crop)]
    .filter((name) => name !== '')
    .join(' ');
  const size = markup`width="${width}" height="${height}"`;
  const loading = eager ? markup`fetchpriority="high"` : markup`loading="lazy"`;
  return markup`<picture>${variants}<img${classes !== '' && markup` class="${classes}"`} src="${src}" alt="${alt}" ${size} ${loading} decoding="async"></picture>`;
}

/** `focus-top focus-left` for `top left`: no page has inline styles. */
const cropClasses = (crop: NonNullable<ShownPicture['crop']>): string =>
  crop === 'none' || crop === 'upper' ? `crop-${crop}` : crop.replace(/\b(?=\w)/g, 'focus-');
