import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderWatcher } from '../../../src/publish/preview/folder-watcher.ts';
import { temporaryFolder } from '../../site.ts';

let root: string;
let watcher: FolderWatcher;
const reported = new Set<string>();

beforeEach(() => {
  root = temporaryFolder();
  for (const folder of ['articles/2026/11', 'articles/2026/10', '.git/objects', 'node_modules/x'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'articles/2026/11/x.md'), 'x');
  reported.clear();
  watcher = new FolderWatcher(root);
});
afterEach(() => {
  watcher.close();
  rmSync(root, { recursive: true, force: true });
});

const start = (): void => {
  watcher.start((folder) => reported.add(folder));
};
/** Waits until these folders are reported, at least. */
const expectReports = (...folders: string[]) =>
  expect.poll(() => [...reported]).toEqual(expect.arrayContaining(folders));

describe('the watcher of folders', () => {
  it('names the folder of a file that has changed, and no other', async () => {
    start();
    writeFileSync(join(root, 'articles/2026/11/x.md'), 'y');
    await expectReports('articles/2026/11');
    expect([...reported]).toEqual(['articles/2026/11']);
  });

  it('names what changed before somebody listened', async () => {
    writeFileSync(join(root, 'site.yaml'), 'x');
    writeFileSync(join(root, 'articles/2026/10/y.md'), 'x');
    start();
    await expectReports('', 'articles/2026/10');
  });

  it('watches a new folder, and those in it', async () => {
    start();
    mkdirSync(join(root, 'articles/2027/01'), { recursive: true });
    await expectReports('articles', 'articles/2027');
    reported.clear();
    writeFileSync(join(root, 'articles/2027/01/z.md'), 'z');
    await expectReports('articles/2027/01');
  });

  it('names a folder that is another one now, and watches that', async () => {
    start();
    renameSync(join(root, 'articles/2026/11'), join(root, 'beiseite'));
    renameSync(join(root, 'articles/2026/10'), join(root, 'articles/2026/11'));
    await expectReports('', 'articles/2026', 'articles/2026/10', 'articles/2026/11');
    reported.clear();
    writeFileSync(join(root, 'articles/2026/11/neu.md'), 'neu');
    await expectReports('articles/2026/11');
  });

  it('survives the removal of folders', async () => {
    start();
    rmSync(join(root, 'articles/2026'), { recursive: true });
    await expectReports('articles', 'articles/2026');
    reported.clear();
    writeFileSync(join(root, 'articles/a.md'), 'a');
    await expectReports('articles');
  });

  it('looks neither into hidden folders nor into packages', async () => {
    start();
    writeFileSync(join(root, '.git/objects/x'), 'x');
    writeFileSync(join(root, 'node_modules/x/y.md'), 'x');
    writeFileSync(join(root, 'articles/2026/10/y.md'), 'x');
    await expectReports('articles/2026/10');
    expect([...reported]).toEqual(['articles/2026/10']);
  });
});
