import type { Focus } from '../archive/focus.ts';
import type { Picture } from '../archive/picture.ts';
import { SHARE_SIZE } from './share-card.ts';

/** WebP is for animated pictures only: every browser that reads it has read AVIF for years, too. */
export type Format = 'avif' | 'webp' | 'jpeg' | 'png';

/** One file to produce from a picture, or to ask a service for. */
export interface Variant {
  /** File name in the image folder: hash of the original, width, format. */
  name: string;
  format: Format;
  width: number;
  /** Cropped to this height if given. */
  height?: number;
  /** What the crop keeps; by default the middle. */
  focus?: Focus;
  /** Keeps all frames. */
  moves?: true;
  /** Transparent areas become white: the background is unknown where links are shared. */
  onWhite?: true;
}

/** Where a picture is shown. */
export type Role = 'lead' | 'body' | 'card';

/** Widths in pixels, by role. */
export type Widths = Readonly<Record<Role, readonly number[]>>;

/** Each width is a file, so there are only those that common screens choose: phones have two or three pixels per CSS pixel. */
export const FILE_WIDTHS: Widths = { lead: [960, 1440], body: [960, 1440], card: [400] };

/** A service's widths cost nothing until a browser chooses one. */
const MANY = [320, 480, 640, 960, 1440, 1920];
export const SERVICE_WIDTHS: Widths = { lead: MANY, body: MANY, card: [240, 320, 480, 640] };

/** The least width of the variant for browsers without AVIF, if the picture has it. */
const FALLBACK: Readonly<Record<Role, number>> = { lead: 960, body: 960, card: 400 };

/** A smaller file that is wider than this part of the next one saves too little. */
const WORTHWHILE = 0.8;

/** WebP's limit for a side in pixels; the other formats allow four times as much, but so tall a picture needs much memory. */
export const MAX_SIDE = 16_383;

/** Pictures with sharp edges or transparency are drawings: text and flat colours show every artefact. */
export const isDrawing = ({ format, isTransparent }: Pick<Picture, 'format' | 'isTransparent'>): boolean =>
  isTransparent === true || ['png', 'gif'].includes(format);

/** Drawings keep PNG as their fallback; photographs get JPEG. */
const fallbackFormat = (picture: Picture): Format => (isDrawing(picture) ? 'png' : 'jpeg');

function widthsOf(picture: Picture, widths: readonly number[]): number[] {
  const largest = Math.min(fittingWidth(picture), widths.at(-1) as number);
  return [...widths.filter((width) => width <= largest * WORTHWHILE), largest];
}

/** The largest width at which every format allows the height. */
const fittingWidth = ({ width, height }: Picture): number =>
  height <= MAX_SIDE ? width : Math.max(1, Math.floor((width * MAX_SIDE) / height));

/** Every variant that the markup of a picture in this role refers to. */
export function variantsOf(picture: Picture, role: Role, ofRoles = FILE_WIDTHS): Variant[] {
  const widths = widthsOf(picture, ofRoles[role]);
  const variant = (format: Format, width: number): Variant => ({
    name: `${picture.hash.slice(0, 16)}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
    format,
    width,
  });
  const fallback = variant(fallbackFormat(picture), fallbackWidth(widths, role));
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
  const { focus } = picture;
  const name = [picture.hash.slice(0, 16), suffix, ...(focus?.split(' ') ?? [])].join('-');
  return { name: `${name}.${ending}`, format, width, height, ...(focus && { focus }) };
}

/** The name of an original that is published for a service to fetch. */
export const originalName = ({ hash, format }: Pick<Picture, 'hash' | 'format'>): string =>
  `${hash.slice(0, 16)}-original.${format === 'jpeg' ? 'jpg' : format}`;

/** For browsers without AVIF, and for feeds, one file is enough. */
const fallbackWidth = (widths: readonly number[], role: Role): number =>
  widths.find((width) => width >= FALLBACK[role]) ?? (widths.at(-1) as number);
