import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { digestOf } from '../../src/site/digest.ts';
import { liveGroups } from '../../src/views/pages.ts';
import { Site } from '../../src/site/site.ts';
import { article, ContentFolder, type Files, PROJECT } from '../content-folder.ts';

/** Articles of three years with follow-ups, terms that some years lack, and neighbours in other years. */
const ARCHIVE: Files = {
  articles: null,
  'categories.yaml': '- name: Politik\n- name: Verwaltung\n- name: Sport\n',
  'articles/2021/05/erster.md': article([
    'title: Erster',
    'date: 2021-05-03',
    'topics: [ozg]',
    'authors: [Mara Feldhusen]',
  ]),
  'articles/2021/06/zweiter.md': article(['title: Zweiter', 'date: 2021-06-03', 'category: Verwaltung']),
  'articles/2022/02/dritter.md': article(['title: Dritter', 'date: 2022-02-03', 'region: [Bayern]']),
  'articles/2023/03/vierter.md': article(['title: Vierter', 'date: 2023-03-03', 'topics: [ozg]']),
  'articles/2023/04/fuenfter.md': article(['title: Fünfter', 'date: 2023-04-03', 'category: Verwaltung']),
};

const SITE = readFileSync(join(PROJECT, 'tests/fixtures/base/site.yaml'), 'utf8');
const LINK = 'Siehe [früher](/2021/05/erster/).\n';

const CHANGES: readonly (readonly [string, Files])[] = [
  [
    'another headline',
    { 'articles/2022/02/dritter.md': article(['title: Anders', 'date: 2022-02-03', 'region: [Bayern]']) },
  ],
  [
    'another text',
    { 'articles/2021/05/erster.md': article(['title: Erster', 'date: 2021-05-03'], 'Anders.\n') },
  ],
  [
    'an article of the newest month',
    { 'articles/2023/04/neu.md': article(['title: Neu', 'date: 2023-04-20']) },
  ],
  ['an article of a new month', { 'articles/2023/06/neu.md': article(['title: Neu', 'date: 2023-06-20']) }],
  ['an article of a new year', { 'articles/2024/01/neu.md': article(['title: Neu', 'date: 2024-01-20']) }],
  [
    'an article of a year before all others',
    { 'articles/2019/01/alt.md': article(['title: Alt', 'date: 2019-01-20']) },
  ],
  [
    'an article of a year in between',
    { 'articles/2022/12/neu.md': article(['title: Neu', 'date: 2022-12-30']) },
  ],
  [
    'an earlier first day of the following year',
    {
      'articles/2022/02/neu.md': article([
        'title: Neu',
        'date: 2022-02-01',
        'category: Sport',
        'region: [Bayern]',
      ]),
    },
  ],
  ['a removed year', { 'articles/2022': null }],
  [
    'a link from a later year',
    { 'articles/2023/03/vierter.md': article(['title: Vierter', 'date: 2023-03-03', 'topics: [ozg]'], LINK) },
  ],
  [
    'a term that a year in between gains',
    {
      'articles/2022/03/neu.md': article(['date: 2022-03-03', 'topics: [ozg]', 'authors: [Mara Feldhusen]']),
    },
  ],
  [
    'a term that a later year loses',
    { 'articles/2023/03/vierter.md': article(['title: Vierter', 'date: 2023-03-03']) },
  ],
  ['another category', { 'articles/2021/06/zweiter.md': article(['title: Zweiter', 'date: 2021-06-03']) }],
  [
    'the title of a category',
    { 'categories.yaml': '- { name: Politik, title: Politisches }\n- name: Verwaltung\n- name: Sport\n' },
  ],
  [
    'a further category',
    { 'categories.yaml': '- name: Politik\n- name: Verwaltung\n- name: Sport\n- name: Wetter\n' },
  ],
  ['the title of the site', { 'site.yaml': SITE.replace('Kommunalblick', 'Anders') }],
  ['the time zone', { 'site.yaml': SITE.replace('Europe/Berlin', 'America/New_York') }],
  ['feeds with the full text', { 'site.yaml': `${SITE}feeds: full\n` }],
];

describe('the digest of a year', () => {
  it.each(CHANGES)('changes with %s whenever one of its pages changes', async (_what, files) => {
    const [before, after] = [
      years(await new ContentFolder(ARCHIVE).load()),
      years(await new ContentFolder({ ...ARCHIVE, ...files }).load()),
    ];
    const changed = [...after].filter(([name, { pages }]) => before.get(name)?.pages !== pages);
    for (const [name, { inputs }] of changed) expect(inputs, name).not.toBe(before.get(name)?.inputs);
    const all = before.size === after.size ? changed : [...changed, 'a year came or went'];
    expect(all.length).toBeGreaterThan(0);
  });

  it('changes when a post-dated article pushes its day out of the news sitemap', async () => {
    const newYear = {
      ...ARCHIVE,
      'articles/2023/12/heute.md': article(['title: Heute', 'date: 2023-12-31']),
      'articles/2024/01/morgen.md': article(['title: Morgen', 'date: 2024-01-01']),
    };
    const ahead = { 'articles/2024/02/voraus.md': article(['title: Voraus', 'date: 2024-02-20']) };
    const at = { now: Date.parse('2023-12-31T12:00:00Z') };
    const [before, after] = [
      years(await new ContentFolder(newYear).load(at)).get('2023'),
      years(await new ContentFolder({ ...newYear, ...ahead }).load(at)).get('2023'),
    ];
    expect(after?.pages).not.toBe(before?.pages);
    expect(after?.inputs).not.toBe(before?.inputs);
  });

  it('stays the same when a later year gains an article that its pages do not show', async () => {
    const further = { ...ARCHIVE, 'articles/2023/04/neu.md': article(['title: Neu', 'date: 2023-04-20']) };
    const [before, after] = [
      years(await new ContentFolder(ARCHIVE).load()),
      years(await new ContentFolder(further).load()),
    ];
    const unchanged = [...before.keys()].filter(
      (name) => before.get(name)?.inputs === after.get(name)?.inputs,
    );
    expect(unchanged).toEqual(['2022', '2021']);
  });
});

it('a term may have the name of an inherited property', async () => {
  const archive = await new ContentFolder({
    ...ARCHIVE,
    'topics.yaml': '- name: OZG\n  slug: ozg\n- name: Constructor\n',
    'articles/2022/02/dritter.md': article(['date: 2022-02-03', 'topics: [Constructor]']),
    'articles/2021/05/erster.md': article(['date: 2021-05-03']),
    'articles/2023/03/vierter.md': article(['date: 2023-03-03']),
  }).load();
  const pages = liveGroups(new Site(archive)).flatMap((group) => group.pages());
  const paths = pages.map(({ path }) => path).filter((path) => path.startsWith('/thema/constructor/'));
  expect(paths.filter((path) => path.endsWith('/'))).toEqual([
    '/thema/constructor/',
    '/thema/constructor/2022/',
  ]);
  expect(pages.find(({ path }) => path === '/thema/constructor/2022/')?.props()).not.toHaveProperty('older');
});

/** For every year, the digest of its inputs and a digest of all its pages. */
function years(archive: Archive): Map<string, { inputs: string; pages: string }> {
  const groups = liveGroups(new Site(archive)).filter(({ inputs }) => inputs);
  return new Map(
    groups.map(({ name, inputs, pages }) => [
      name,
      {
        inputs: digestOf(inputs?.()),
        pages: digestOf(pages().map(({ kind, path, props }) => [kind, path, props()])),
      },
    ]),
  );
}
