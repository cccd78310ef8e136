import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { ownIdentity, tokenOf } from '../../../src/publish/output/process-identity.ts';
import { stagingFolder } from '../../../src/publish/astro/staging-folders.ts';
import { temporaryFolder } from '../../site.ts';

/** A folder that belongs to another user. */
const others = vi.hoisted(() => ({ folder: '' }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const rmSync = (path: string, options: object): void => {
    if (path === others.folder) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    fs.rmSync(path, options);
  };
  return { ...fs, rmSync };
});

const ended = tokenOf({ ...ownIdentity(), pid: 2 ** 22 + 1 });
let cache: string;
const abandoned = (name: string): string => {
  const path = join(cache, `nachlese-${ended}-${name}`);
  mkdirSync(path);
  return path;
};
// More pages than fit into memory, so the folder is in the cache folder.
const make = (): string => stagingFolder(cache, 1e12);

beforeEach(() => {
  cache = temporaryFolder();
  others.folder = '';
});

it('The folder of a killed build is removed', () => {
  const left = abandoned('a');
  const folder = make();
  expect(existsSync(left)).toBe(false);
  expect(readdirSync(folder)).toEqual(['node_modules']);
});

it('A folder that belongs to another user stops no build, and the others are removed', () => {
  const [first, second, third] = [abandoned('a'), abandoned('b'), abandoned('c')];
  others.folder = second;
  expect(existsSync(make())).toBe(true);
  expect([first, second, third].map((each) => existsSync(each))).toEqual([false, true, false]);
});

it('The folder of a running build is kept', () => {
  const first = make();
  make();
  expect(existsSync(first)).toBe(true);
});
