import type { Format, Variant } from '../variants.ts';

/** What a service is asked to make of a picture. */
export interface Transform extends Pick<
  Variant,
  'format' | 'width' | 'height' | 'focus' | 'moves' | 'onWhite'
> {
  /** The first frame of an animated picture. */
  isStill?: true;
}

/** The address at which a service makes a variant of the picture at an address. */
export type ImageService = (source: string, transform: Transform) => string;

/** From 1 to 100, where the format has it. */
const QUALITY: Readonly<Partial<Record<Format, number>>> = { avif: 60, webp: 78, jpeg: 75 };

export const qualityOf = ({ format }: Pick<Transform, 'format'>): number | undefined => QUALITY[format];
