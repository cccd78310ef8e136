import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROGRAM_FOLDER, programVersion } from '../../src/cache/program-folder.ts';

it('the folder of the program holds its commands and its package', () => {
  expect(existsSync(join(PROGRAM_FOLDER, 'scripts/nachlese.ts'))).toBe(true);
});

it('the version of the program is that of its package', () => {
  const { version } = JSON.parse(readFileSync(join(PROGRAM_FOLDER, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(programVersion()).toBe(version);
});
