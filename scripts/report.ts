import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandError } from '../src/i18n/command-error.ts';

/** Writes the file for `--report`. */
export function writeReport(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new CommandError('reportNotWritten', { file, problem: (error as Error).message }, { cause: error });
  }
}
