import type { Focus } from '../archive/focus.ts';
import type { Picture } from '../archive/picture.ts';
import type { ImageAddresses } from './addresses.ts';
import { COLUMN, isShownWhole, isUpright } from './shape.ts';
import { type Format, type Role, shareVariant, type Variant, variantsOf } from './variants.ts';

export interface PictureSource {
  type: string;
  srcset: string;
  /** A media query, if the source is not for all readers. */
  media?: string;
}

/** What the markup of a picture needs. */
export interface ShownPicture {
  src: string;
  width: number;
  height: number;
  sources: readonly PictureSource[];
  sizes: string;
  /** The background shows through, so it must be light in the dark scheme too: drawings are made for paper. */
  isTransparent?: true;
  /** Where a card crops it: not at all, around a part, or with the upper part kept, where an upright picture has its faces. */
  crop?: 'none' | 'upper' | Focus;
  /** A panorama in a text, which may run into the margin. */
  isWide?: true;
  /** Cards only: the next larger file, as a candidate of `srcset`; see `widened`. */
  wider?: string;
  /** Address of the largest file, if opening it separately is worthwhile. */
  large?: string;
}

/** How wide a picture is shown, in the form of the attribute `sizes`. */
const SIZES: Readonly<Record<Role, string>> = {
  lead: '(min-width: 60rem) 46rem, 100vw',
  body: '(min-width: 60rem) 40rem, 100vw',
  card: '(min-width: 40rem) 12rem, 6.5rem',
};

/** A panorama with at least this width in pixels also fills the column beside the text, where that is free; see prose.css. */
const WIDE_FROM = 1120;
const WIDE = `(min-width: 76rem) 70rem, ${SIZES.body}`;

export function sharedPicture(
  images: ImageAddresses,
  picture: Picture,
): { url: string; width: number; height: number } {
  const variant = shareVariant(picture);
  const { width, height = picture.height } = variant;
  return { url: images.of(picture, variant), width, height };
}

/** The file for what reads no AVIF, such as programs that read feeds, with its media type. */
export function fallbackPicture(images: ImageAddresses, picture: Picture): { src: string; type: string } {
  const variant = variantsOf(picture, 'lead', images.widths).at(-1) as Variant;
  return { src: images.of(picture, variant), type: `image/${variant.format}` };
}

export function shownPicture(images: ImageAddresses, picture: Picture, role: Role): ShownPicture {
  const variants = variantsOf(picture, role, images.widths);
  const fallback = variants.at(-1) as Variant;
  const moves = variants.some((variant) => variant.moves);
  const source = (format: Format, moving = false): PictureSource => ({
    type: `image/${format}`,
    srcset: variants
      .filter((variant) => variant.format === format && (variant.moves ?? false) === moving)
      .map((variant) => `${images.of(picture, variant)} ${variant.width}w`)
      .join(', '),
    ...(moves && !moving && { media: STILL }),
  });
  const large = largest(variants);
  const isWide = role === 'body' && picture.width >= Math.max(WIDE_FROM, 2 * picture.height);
  return {
    src: images.of(picture, fallback),
    width: fallback.width,
    height: Math.max(1, Math.round((fallback.width * picture.height) / picture.width)),
    sources: picture.isPending ? [] : [source('avif'), ...(moves ? [source('webp', true)] : [])],
    sizes: isWide ? WIDE : SIZES[role],
    ...(isWide && { isWide }),
    ...(picture.isTransparent && { isTransparent: true as const }),
    ...cropOf(picture),
    ...(role === 'card' && widerThan(fallback.width, images, picture)),
    ...(large && { large: images.of(picture, large) }),
  };
}

function cropOf(picture: Picture): Pick<ShownPicture, 'crop'> {
  if (isShownWhole(picture)) return { crop: 'none' };
  if (picture.focus !== undefined) return { crop: picture.focus };
  return isUpright(picture) ? { crop: 'upper' } : {};
}

/** The smallest file of the article's own page that is wider than a card's: on a front page, a card is as wide as a column. */
function widerThan(least: number, images: ImageAddresses, picture: Picture): Pick<ShownPicture, 'wider'> {
  const wider = variantsOf(picture, 'lead', images.widths).find(
    ({ format, width }) => format === 'avif' && width > least,
  );
  return wider ? { wider: `${images.of(picture, wider)} ${wider.width}w` } : {};
}

/** A card's picture for a place that is as wide as `sizes` says. */
export function widened({ wider, ...picture }: ShownPicture, sizes: string): ShownPicture {
  const [first, ...others] = picture.sources;
  if (wider === undefined || !first) return { ...picture, sizes };
  return { ...picture, sizes, sources: [{ ...first, srcset: `${first.srcset}, ${wider}` }, ...others] };
}

/** Readers who prefer reduced motion get the first frame. */
const STILL = '(prefers-reduced-motion: reduce)';

/** The largest variant, moving if the picture does. None if the picture is no wider than a column: it would show no more. */
function largest(variants: readonly Variant[]): Variant | undefined {
  const moving = variants.filter((variant) => variant.moves);
  const widest = (moving.length > 0 ? moving : variants.filter(({ format }) => format === 'avif')).at(-1);
  return widest && widest.width > COLUMN ? widest : undefined;
}
