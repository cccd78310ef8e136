import { digestOf } from '../../site/digest.ts';
import type { Manifest } from '../output/manifest.ts';
import type { Program } from '../program.ts';

/** The part of what Astro writes beside pages: styles, scripts and public files. Every render makes all of it. */
export const BUNDLE = 'bundle';

export const bundleSource = ({ hash, precompress }: Program): string =>
  digestOf([BUNDLE, hash.bundle, precompress]);

/** Whether the bundle can stay as it is; without it, something must be rendered. */
export const bundleStands = (base: Manifest, program: Program): boolean =>
  base.get(BUNDLE)?.head.source === bundleSource(program);
