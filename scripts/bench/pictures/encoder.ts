import type { Measured } from '../measure.ts';

/** A program that makes image files of photos. */
export interface Encoder {
  system: string;
  /** Why it cannot run here; undefined if it can. */
  absence: () => string | undefined;
  /** Prepares a folder of its own; not measured. */
  prepare: (folder: string, photos: readonly string[]) => void;
  run: (folder: string) => Promise<Measured>;
  /** The files that it made, with the photo of each. */
  files: (folder: string, photos: readonly string[]) => MadeFile[];
}

export interface MadeFile {
  /** Absolute paths. */
  path: string;
  photo: string;
}

/** Widths that all encoders make, in AVIF and JPEG as far as they can. */
export const WIDTHS = [400, 960, 1440] as const;
