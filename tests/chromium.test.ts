import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireChromium, findChromium, NoChromiumError } from './chromium.ts';
import { temporaryFolder } from './site.ts';

const folder = temporaryFolder();
const program = join(folder, 'bin', 'google-chrome');

beforeAll(() => {
  mkdirSync(join(folder, 'bin'));
  writeFileSync(program, '');
  chmodSync(program, 0o755);
  writeFileSync(join(folder, 'chromium'), 'no program');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('uses the browser that CHROMIUM names', () => {
  expect(findChromium({ CHROMIUM: program, PATH: '' })).toBe(program);
});

it('uses the first program with a usual name on the search path', () => {
  expect(findChromium({ PATH: `${folder}:${join(folder, 'bin')}` })).toBe(program);
});

it('finds none if none is installed', () => {
  expect(findChromium({ PATH: folder })).toBeUndefined();
});

it('fails with a remedy if CHROMIUM names a missing program', () => {
  const look = (): string => requireChromium({ CHROMIUM: join(folder, 'gone'), PATH: '' });
  expect(look).toThrow(NoChromiumError);
  expect(look).toThrow('set CHROMIUM to the path');
});
