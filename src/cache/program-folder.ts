import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The folder that holds the program's `src/`: this project's, or `lib/` of the installed package. */
export const PROGRAM_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

/** The program's version. */
export function programVersion(): string {
  const path = findPackageJSON('..', import.meta.url);
  if (path === undefined) throw new Error('The program has no package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
