import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bytesIn, differenceOf, digestTree, pagesIn } from '../../scripts/bench/tree-digest.ts';
import { temporaryFolder } from '../site.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/index.html'), 'eins');
  writeFileSync(join(folder, 'feed.xml'), 'zwei!');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('counts HTML files and the bytes of all files', () => {
  const tree = digestTree(folder);
  expect([pagesIn(tree), bytesIn(tree)]).toEqual([1, 9]);
});

it('finds nothing to upload if a file was rewritten unchanged', () => {
  const before = digestTree(folder);
  writeFileSync(join(folder, 'feed.xml'), 'zwei!');
  expect(differenceOf(before, digestTree(folder))).toEqual({ written: 0, removed: 0, bytes: 0 });
});

it('distinguishes changed, new and removed files', () => {
  const before = digestTree(folder);
  rmSync(join(folder, 'feed.xml'));
  writeFileSync(join(folder, 'a/index.html'), 'ein');
  writeFileSync(join(folder, 'neu.html'), 'neu!');
  expect(differenceOf(before, digestTree(folder))).toEqual({ written: 2, removed: 1, bytes: 7 });
});
