import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentFiles } from '../../../src/authoring/init/content-files.ts';
import { newsroom } from '../init/sample-newsroom.ts';
import { ARTICLE } from '../../content-folder.ts';
import { Import, lost } from './import-run.ts';
import { exportOf } from './wxr-export.ts';

const MAPPING = 'category: Politik\nregion: Bund\n';
const STARTER = 'articles/2026/11/das-archiv-ist-eroeffnet.md';

/** A newsroom as `init` leaves it, and an export of an older archive. */
function fresh(): Import {
  const old = new Import().put('export.xml', exportOf([{ id: 1, name: 'rat' }]));
  old.folder.write(ARTICLE, null);
  for (const [path, text] of Object.entries(contentFiles(newsroom({}), '2026-11-20')))
    old.folder.write(path.replace(/^content\//, ''), text);
  return old;
}

const git = ({ folder }: Import, ...parameters: string[]): void => {
  execFileSync('git', parameters, { cwd: folder.dir });
};

describe('the first article of a new archive', () => {
  it('goes with an import, which says so', async () => {
    const old = fresh();
    const report = await old.run('wxr', ['export.xml'], MAPPING);
    expect(existsSync(old.folder.path(STARTER))).toBe(false);
    expect(report.losses).toContainEqual({
      ...{ kind: 'starter', what: '', place: STARTER },
      example: 'Das Archiv ist eröffnet',
    });
    expect((await old.folder.load()).articles.map(({ id }) => id)).toEqual([1]);
  });

  it('stays if somebody has changed it', async () => {
    const old = fresh();
    old.folder.append(STARTER, 'Willkommen!\n');
    const report = await old.run('wxr', ['export.xml'], MAPPING);
    expect(existsSync(old.folder.path(STARTER))).toBe(true);
    expect(lost(report)).not.toContain('starter: ');
  });

  it('stays if there are other articles', async () => {
    const old = fresh();
    old.folder.write(
      'articles/2026/11/noch-einer.md',
      readFileSync(old.folder.path(STARTER), 'utf8').replace('id: 1', 'id: 2'),
    );
    await old.run('wxr', ['export.xml'], MAPPING);
    expect(existsSync(old.folder.path(STARTER))).toBe(true);
  });

  it('leads on to the front page if it may have been published', async () => {
    const old = fresh();
    git(old, 'init', '--quiet');
    git(old, 'add', '.');
    const report = await old.run('wxr', ['export.xml'], MAPPING);
    expect(lost(report)).toContain('id-taken: 1');
    const { redirects } = await old.folder.load();
    expect(redirects.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '/2026/11/das-archiv-ist-eroeffnet/ /',
      '/id/1/ /',
    ]);
  });
});
