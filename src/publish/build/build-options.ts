/** The command-line options of a build. */
export interface BuildOptions {
  /** Render every page and write every file, regardless of the manifest. */
  full?: boolean;
  /** Write only what changed, and the list of removals, into the output folder. */
  delta?: boolean;
  /** Number of render processes; by default the number of cores. A few pages need only one. */
  workers?: number;
  /** Render one part of the plan, `index` from 1, into the output folder and stop. */
  shard?: { index: number; count: number };
  /** Leave new pictures to a later build: this one shows only their fallbacks. */
  imagesLater?: boolean;
  /** Add a Brotli and a gzip copy of every text file. */
  precompress?: boolean;
  /** Folders of rendered shards to join instead of rendering. */
  merge?: readonly string[];
}
