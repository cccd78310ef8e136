/** What the command line asks of a build. */
export interface BuildOptions {
  /** Render every page and write every file, whatever the manifest says. */
  full?: boolean;
  /** Write only what changed, and the list of removals, into the output folder. */
  delta?: boolean;
  /** Processes that render; the number of cores unless given. A few pages are rendered in one. */
  workers?: number;
  /** Render one part of the plan, `index` from 1, into the output folder and stop. */
  shard?: { index: number; count: number };
  /** Write a Brotli and a gzip file in addition to every text file. */
  precompress?: boolean;
  /** Folders of rendered shards to join instead of rendering. */
  merge?: readonly string[];
}
