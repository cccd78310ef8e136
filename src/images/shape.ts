import type { Picture } from '../archive/picture.ts';
import { isDrawing } from './variants.ts';

type Size = Pick<Picture, 'width' | 'height' | 'isTransparent'>;

/** Width of a text column in CSS pixels; narrower pictures would be blown up to fill it. */
export const COLUMN = 640;
/** From here on a picture is wide enough to stand above a text. */
const WIDE = 1.2;
/** Beyond this ratio a card would show only a part of a banner. */
const BANNER = 2.2;
/** Narrower pictures would be blown up on a card. */
const CARD = 300;

/** Whether a picture may stand above a text over a column's whole width. */
export const isWide = ({ width, height, isTransparent }: Size): boolean =>
  width >= COLUMN && width / height >= WIDE && isTransparent !== true;

/** The shape of cards, and how far from it a drawing may be that loses its edges: they have words and axes. */
const CARD_RATIO = 1.5;
const NEAR = 1.1;

/**
 * Whether a card shows a picture whole instead of cropping it: logos, charts, banners and very small pictures. An author who says what
 * matters of a banner or a chart allows the crop.
 */
export function isShownWhole(picture: Size & Pick<Picture, 'format' | 'focus'>): boolean {
  const { width, height, isTransparent, focus } = picture;
  const ratio = width / height;
  if (isTransparent === true || width < CARD) return true;
  if (focus !== undefined) return false;
  if (ratio > BANNER) return true;
  return isDrawing(picture) && Math.max(ratio / CARD_RATIO, CARD_RATIO / ratio) > NEAR;
}

/** Whether a picture is upright, such as a portrait, where faces are in the upper part. */
export const isUpright = ({ width, height }: Size): boolean => width / height < 0.9;
