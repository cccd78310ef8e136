import type { Picture } from '../archive/picture.ts';
import type { UrlWords } from '../archive/url-words.ts';
import { imageUrl } from '../archive/urls.ts';
import { SHARE_SIZE } from './share-card.ts';

/** WebP is for animated pictures only: every browser that reads it has read AVIF for years, too. */
export type Format = 'avif' | 'webp' | 'jpeg' | 'png';

/** One file to produce from a picture. */
export interface Variant {
  /** File name in the image folder: hash of the original, width, format. */
  name: string;
  format: Format;
  width: number;
  /** Cropped to this height if given. */
  height?: number;
  /** Keeps all frames. */
  moves?: true;
  /** Transparent areas become white: the background is unknown where links are shared. */
  onWhite?: true;
}

/** Where a picture is shown. */
export type Role = 'lead' | 'body' | 'card';

interface Layout {
  /** In pixels. Each is a file, so there are only those that common screens choose: phones have two or three pixels per CSS pixel. */
  widths: readonly number[];
  sizes: string;
}

const LAYOUTS: Record<Role, Layout> = {
  lead: { widths: [960, 1440], sizes: '(min-width: 60rem) 46rem, 100vw' },
  body: { widths: [960, 1440], sizes: '(min-width: 60rem) 40rem, 100vw' },
  card: { widths: [400], sizes: '(min-width: 40rem) 12rem, 6.5rem' },
};

/** A smaller file that is wider than this part of the next one saves too little. */
const WORTHWHILE = 0.8;

/** Width of a text column in CSS pixels. */
const COLUMN = 640;

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
  /** Address of the largest file, if opening it separately is worthwhile. */
  large?: string;
}

/** WebP's limit for a side in pixels; the other formats allow four times as much, but so tall a picture needs much memory. */
export const MAX_SIDE = 16_383;

/** Pictures with sharp edges or transparency are drawings: text and flat colours show every artefact. */
export const isDrawing = ({ format, isTransparent }: Pick<Picture, 'format' | 'isTransparent'>): boolean =>
  isTransparent === true || ['png', 'gif'].includes(format);

/** Drawings keep PNG as their fallback; photographs get JPEG. */
const fallbackFormat = (picture: Picture): Format => (isDrawing(picture) ? 'png' : 'jpeg');

function widthsOf(picture: Picture, role: Role): number[] {
  const { widths } = LAYOUTS[role];
  const largest = Math.min(fittingWidth(picture), widths.at(-1) as number);
  return [...widths.filter((width) => width <= largest * WORTHWHILE), largest];
}

/** The largest width at which every format allows the height. */
const fittingWidth = ({ width, height }: Picture): number =>
  height <= MAX_SIDE ? width : Math.max(1, Math.floor((width * MAX_SIDE) / height));

/** Every file that the markup of a picture in this role refers to. */
export function variantsOf(picture: Picture, role: Role): Variant[] {
  const widths = widthsOf(picture, role);
  const variant = (format: Format, width: number): Variant => ({
    name: `${picture.hash.slice(0, 16)}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
    format,
    width,
  });
  const fallback = variant(fallbackFormat(picture), fallbackWidth(widths));
  if (picture.isPending) return [fallback];
  return [...widths.map((width) => variant('avif', width)), ...movingVariants(picture, role), fallback];
}

/** Widths of animated pictures: every frame is encoded, so there are only two. */
const MOVING_WIDTHS = [480, 960];

/** An animated picture moves in articles and is still on cards. Every browser since 2020 plays animated WebP. */
function movingVariants(picture: Picture, role: Role): Variant[] {
  if (!picture.isAnimated || role === 'card') return [];
  const own = Math.min(fittingWidth(picture), MOVING_WIDTHS.at(-1) as number);
  const widths = [...MOVING_WIDTHS.filter((width) => width < own), own];
  return widths.map((width) => ({
    name: `${picture.hash.slice(0, 16)}-${width}-bewegt.webp`,
    format: 'webp',
    width,
    moves: true,
  }));
}

/** The file shown with a shared link: JPEG or PNG, cropped to the ratio of Open Graph. */
export function shareVariant(picture: Picture): Variant {
  if (picture.isTransparent) return { ...shareOf(picture, 'jpeg', 'share-weiss'), onWhite: true };
  return shareOf(picture, fallbackFormat(picture), 'share');
}

function shareOf(picture: Picture, format: Format, suffix: string): Variant {
  const width = Math.min(SHARE_SIZE.width, picture.width);
  const height = Math.min(picture.height, Math.round((width * SHARE_SIZE.height) / SHARE_SIZE.width));
  const ending = format === 'jpeg' ? 'jpg' : format;
  return { name: `${picture.hash.slice(0, 16)}-${suffix}.${ending}`, format, width, height };
}

export function sharedPicture(
  words: UrlWords,
  picture: Picture,
): { url: string; width: number; height: number } {
  const { name, width, height = picture.height } = shareVariant(picture);
  return { url: imageUrl(words, name), width, height };
}

/** For browsers without AVIF, and for feeds, one file is enough. */
const fallbackWidth = (widths: readonly number[]): number => widths[0] as number;

export function shownPicture(words: UrlWords, picture: Picture, role: Role): ShownPicture {
  const variants = variantsOf(picture, role);
  const fallback = variants.at(-1) as Variant;
  const moves = variants.some((variant) => variant.moves);
  const source = (format: Format, moving = false): PictureSource => ({
    type: `image/${format}`,
    srcset: variants
      .filter((variant) => variant.format === format && (variant.moves ?? false) === moving)
      .map((variant) => `${imageUrl(words, variant.name)} ${variant.width}w`)
      .join(', '),
    ...(moves && !moving && { media: STILL }),
  });
  return {
    src: imageUrl(words, fallback.name),
    width: fallback.width,
    height: Math.max(1, Math.round((fallback.width * picture.height) / picture.width)),
    sources: picture.isPending ? [] : [source('avif'), ...(moves ? [source('webp', true)] : [])],
    sizes: LAYOUTS[role].sizes,
    ...(picture.isTransparent && { isTransparent: true as const }),
    ...largest(words, variants),
  };
}

/** Readers who prefer reduced motion get the first frame. */
const STILL = '(prefers-reduced-motion: reduce)';

/** The largest file, moving if the picture does. None if the picture is no wider than a column: it would show no more. */
function largest(words: UrlWords, variants: readonly Variant[]): { large?: string } {
  const moving = variants.filter((variant) => variant.moves);
  const widest = (moving.length > 0 ? moving : variants.filter(({ format }) => format === 'avif')).at(-1);
  return widest && widest.width > COLUMN ? { large: imageUrl(words, widest.name) } : {};
}
