import { once } from 'node:events';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { exportOf, type Item, MAPPING } from '../authoring/import/wxr-export.ts';
import { ROOT, runScript, SAMPLE_CONTENT, temporaryFolder } from '../site.ts';
import { fileTree, readable } from './file-tree.ts';

const folder = temporaryFolder();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const PICTURE = 'https://alt.example/wp-content/uploads/2019/05/Rathaus.png';

/** Three posts in three months, two of them with the picture, and with a tag that becomes a topic. */
const ITEMS: readonly Item[] = [
  {
    id: 1,
    name: 'eins',
    date: '2019-01-04 09:30:00',
    body: `<p>Eins <img src="${PICTURE}" alt="Das Rathaus"></p>`,
  },
  { id: 2, name: 'zwei', date: '2019-02-04 09:30:00', terms: [['post_tag', 'Hafenfest']] },
  {
    id: 3,
    name: 'drei',
    date: '2019-03-04 09:30:00',
    body: `<p>Drei <img src="${PICTURE}" alt="Das Rathaus"></p>`,
  },
];

/** The calls before which the import is killed, in their order: each import goes on where the one before was killed. */
const MOMENTS: readonly [call: string, path: string][] = [
  ['renameSync', '/2019/01/rathaus\\.png'],
  ['appendFileSync', '/\\.imported\\.jsonl'],
  ['renameSync', '/2019/01/eins\\.md'],
  ['renameSync', '/2019/03/rathaus\\.png'],
  ['renameSync', '/2019/03/drei\\.md'],
  ['renameSync', '/topics\\.yaml'],
  ['renameSync', '/imported\\.json'],
  ['rmSync', '/\\.imported\\.jsonl'],
];

const ORIGINAL = join(ROOT, 'tests/fixtures/sites/one-article/articles/2024/02/schaltjahr.png');

const copiesIn = (content: string): string[] =>
  ['2019/01', '2019/03']
    .map((month) => join(content, `articles/${month}/rathaus.png`))
    .filter((copy) => existsSync(copy));

function archive(name: string): string {
  const content = join(folder, name, 'content');
  mkdirSync(join(folder, name, 'old/uploads/2019/05'), { recursive: true });
  for (const file of ['site', 'categories', 'regions', 'types', 'topics', 'authors'])
    cpSync(join(SAMPLE_CONTENT, `${file}.yaml`), join(content, `${file}.yaml`));
  cpSync(ORIGINAL, join(folder, name, 'old/uploads/2019/05/Rathaus.png'));
  writeFileSync(join(folder, name, 'old/export.xml'), exportOf(ITEMS));
  writeFileSync(join(folder, name, 'old/import.yaml'), MAPPING);
  return content;
}

async function importInto(name: string, [call, path]: readonly [string?, string?] = []): Promise<boolean> {
  const content = join(folder, name, 'content');
  const old = join(folder, name, 'old');
  const killing = { NODE_OPTIONS: `--import ${join(ROOT, 'tests/build/kill-before.mjs')}`, KILL_IN: content };
  const child = runScript(
    'import',
    [
      ...['--from', 'wxr', join(old, 'export.xml'), '--media', join(old, 'uploads')],
      ...['--content', content, '--cache', join(folder, name, 'cache')],
    ],
    call === undefined ? {} : { ...killing, KILL_CALL: call, KILL_PATH: path ?? '' },
  );
  const [status] = (await once(child, 'close')) as [number | null];
  return status === 0;
}

it('an import that is killed again and again ends like one that was never', async () => {
  archive('whole');
  expect(await importInto('whole')).toBe(true);
  const content = archive('killed');
  for (const moment of MOMENTS) {
    expect([moment, await importInto('killed', moment)]).toEqual([moment, false]);
    for (const copy of copiesIn(content))
      expect(readFileSync(copy).equals(readFileSync(ORIGINAL))).toBe(true);
  }
  expect(await importInto('killed')).toBe(true);
  expect(readable(fileTree(content))).toEqual(readable(fileTree(join(folder, 'whole/content'))));
});

it('an import whose journal was cut off in a line goes on, twice', async () => {
  const content = archive('cut');
  expect(await importInto('cut', ['renameSync', '/2019/03/drei\\.md'])).toBe(false);
  appendFileSync(join(content, '.imported.jsonl'), '["https://alt.exam');
  expect(await importInto('cut', ['renameSync', '/imported\\.json'])).toBe(false);
  expect(await importInto('cut')).toBe(true);
  expect(readable(fileTree(content))).toEqual(readable(fileTree(join(folder, 'whole/content'))));
});
