import type { ArchiveOptions } from '../../../src/loader/load-archive.ts';

/** The options for loading a synthetic archive, in which everything is published. */
export const archiveOptions = (contentDir: string, cacheDir: string): ArchiveOptions => ({
  contentDir,
  cacheDir,
  now: Date.UTC(2027, 0, 1),
  preview: false,
});
