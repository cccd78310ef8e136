import type { Measured } from './measure.ts';
import type { TreeDifference } from './tree-digest.ts';

export type System = 'Nachlese' | 'Hugo' | 'Astro';

/** The edits before the runs, in this order. */
export const STEPS = ['full', 'unchanged', 'midnight', 'added', 'further', 'corrected', 'renamed'] as const;
export type Step = (typeof STEPS)[number];

/** One run of one system. */
export interface Row extends Measured {
  system: System;
  step: Step;
  /** HTML files of the site. */
  pages: number;
  /** Files rendered in this run, feeds and sitemaps included if the system makes them. */
  rendered: number;
  /** Bytes of the whole site. */
  size: number;
  /** The difference from the site before. */
  changed: TreeDifference;
  /** Seconds by phase, in order, if the system reports them. */
  phases: Readonly<Record<string, number>>;
}

/** A peer that did not run, and why. */
export interface Absence {
  system: System;
  reason: string;
}

/** The runs over one archive. */
export interface Result {
  /** Articles. */
  articles: number;
  rows: readonly Row[];
  absent: readonly Absence[];
}

/** The machine of the benchmark. */
export interface Machine {
  processors: number;
  processor: string;
  /** Bytes. */
  memory: number;
  platform: string;
  /** Versions of Node and the peers. */
  versions: Readonly<Record<string, string>>;
}

export const rowOf = ({ rows }: Result, system: System, step: Step): Row | undefined =>
  rows.find((row) => row.system === system && row.step === step);
