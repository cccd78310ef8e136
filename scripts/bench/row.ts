import type { Measured } from './measure.ts';
import type { TreeDifference } from './tree-digest.ts';

export type System = 'Nachlese' | 'Hugo' | 'Astro' | 'Eleventy';

/** The edits before the runs, in order. The first one runs only if there are pictures. */
export const STEPS = [
  'pictures',
  'full',
  'unchanged',
  'midnight',
  'added',
  'further',
  'corrected',
  'renamed',
] as const;
export type Step = (typeof STEPS)[number];

/** One run of one system. */
export interface Row extends Measured {
  system: System;
  step: Step;
  /** Number of HTML files of the site. */
  pages: number;
  /** Number of files rendered in this run, including feeds and sitemaps if the system generates them. */
  rendered: number;
  /** Size of the whole site in bytes. */
  size: number;
  /** The difference from the previous site. */
  changed: TreeDifference;
  /** Seconds by phase, in order, if the system reports them. */
  phases: Readonly<Record<string, number>>;
}

/** A peer that did not run, with the reason. */
export interface Absence {
  system: System;
  reason: string;
}

/** The runs for one archive. */
export interface Result {
  /** Number of articles. */
  articles: number;
  /** Number of their pictures. */
  pictures: number;
  rows: readonly Row[];
  absent: readonly Absence[];
}

/** The benchmark's machine. */
export interface Machine {
  processors: number;
  processor: string;
  /** In bytes. */
  memory: number;
  platform: string;
  /** Versions of Node and the peers. */
  versions: Readonly<Record<string, string>>;
}

export const rowOf = ({ rows }: Result, system: System, step: Step): Row | undefined =>
  rows.find((row) => row.system === system && row.step === step);
