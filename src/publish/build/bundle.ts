import { digestOf } from '../../site/digest.ts';
import type { Manifest } from '../output/manifest.ts';
import type { Program } from '../program.ts';

/** The part of the files that Astro writes besides pages: styles, scripts and public files. Every render writes them all. */
export const BUNDLE = 'bundle';

export const bundleSource = ({ hash, precompress }: Program): string =>
  digestOf([BUNDLE, hash.bundle, precompress]);

/** Whether the last bundle is current; if not, at least one page must be rendered to produce a new one. */
export const isBundleCurrent = (base: Manifest, program: Program): boolean =>
  base.get(BUNDLE)?.head.source === bundleSource(program);
