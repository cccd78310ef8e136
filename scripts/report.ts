import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandError } from '../src/i18n/command-error.ts';

/** Writes the file for `--report`, in pieces if it may be too long for memory. */
export function writeReport(file: string, pieces: Iterable<string>): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const descriptor = openSync(file, 'w');
    try {
      for (const piece of pieces) writeFileSync(descriptor, piece);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new CommandError('reportNotWritten', { file, problem: (error as Error).message }, { cause: error });
  }
}
