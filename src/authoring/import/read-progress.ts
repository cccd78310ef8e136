import { statSync } from 'node:fs';

/** How far a source has been read in one pass. */
export class ReadProgress {
  readonly unit: 'bytes' | 'files';
  readonly total: number;
  done = 0;

  /** The bytes of these files, or the files themselves. */
  constructor(files: readonly string[], unit: 'bytes' | 'files') {
    this.unit = unit;
    this.total = unit === 'files' ? files.length : files.reduce((sum, file) => sum + statSync(file).size, 0);
  }
}
