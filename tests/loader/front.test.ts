import { describe, expect, it } from 'vitest';
import type { CuratedFront } from '../../src/archive/front.ts';
import { loadPreview } from '../../src/loader/load-archive.ts';
import { ARTICLE, article, ContentFolder, type Files, NOW, PROJECT } from '../content-folder.ts';

const SECOND = 'articles/2023/03/zweiter.md';
const THIRD = 'articles/2023/03/dritter.md';

/** Three articles and a `front.yaml`. */
const folderWith = (front: string, more: Files = {}): ContentFolder =>
  new ContentFolder({
    [ARTICLE]: article(['id: 41']),
    [SECOND]: article(['id: 42', 'title: Zweiter', 'aliases: [/alt/zweiter/]']),
    [THIRD]: article(['title: Dritter']),
    'front.yaml': front,
    ...more,
  });

async function frontOf(front: string, more: Files = {}, now = NOW): Promise<CuratedFront> {
  return (await folderWith(front, more).load({ now })).front;
}

/** `line:column rule` of each diagnostic in `front.yaml`. */
async function problems(front: string, more: Files = {}): Promise<string[]> {
  const found = await folderWith(front, more).problems();
  return found.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe('front.yaml', () => {
  it('names articles by id, by address and by former address, and categories by name', async () => {
    const front =
      'lead: 41\npinned:\n- /2023/03/dritter\n- article: /alt/zweiter/\nblocks: [Verwaltung, Politik]\n';
    expect(await frontOf(front)).toEqual({
      lead: expect.objectContaining({ file: ARTICLE }) as unknown,
      pinned: [expect.objectContaining({ file: THIRD }), expect.objectContaining({ file: SECOND })],
      blocks: ['verwaltung', 'politik'],
    });
  });

  it.each(['', '# nichts\n', '{}\n', 'lead:\npinned: []\nblocks:\n'])('may be empty: %j', async (front) => {
    expect(await frontOf(front)).toEqual({ pinned: [] });
  });

  it('may give one article or category where a list is meant', async () => {
    expect(await frontOf('pinned: 42\nblocks: Politik\n')).toMatchObject({
      pinned: [{ file: SECOND }],
      blocks: ['politik'],
    });
  });

  it('refuses unknown articles, and suggests the one that was probably meant', async () => {
    const front = ['lead: /2023/03/driter/', 'pinned:', `- ${SECOND}`, '- 99', '- /2024/01/dritter/'];
    const found = await folderWith(`${front.join('\n')}\n`).problems();
    expect(found).toMatchObject([
      { line: 1, column: 1, rule: 'unknown-article', params: { suggestion: '/2023/03/dritter/' } },
      { line: 3, column: 3, rule: 'unknown-article', params: { suggestion: '/2023/03/zweiter/' } },
      { line: 4, column: 3, rule: 'unknown-article', params: { article: '99', suggestion: undefined } },
      { line: 5, column: 3, rule: 'unknown-article', params: { suggestion: '/2023/03/dritter/' } },
    ]);
  });

  it('refuses removed articles', async () => {
    const removals = ['/2022/01/weg/', '/id/7/'].map(
      (path) => `- { path: ${path}, date: 2024-01-01, reason: law }\n`,
    );
    const more = { 'removals.yaml': removals.join('') };
    expect(await problems('lead: 7\npinned: [/2022/01/weg/]\n', more)).toEqual([
      'front.yaml:1:1 removed-article',
      'front.yaml:2:10 removed-article',
    ]);
  });

  it('refuses an article with two places, however they name it', async () => {
    expect(
      await problems('lead: 42\npinned:\n- { article: /2023/03/zweiter/, until: 2020-01-01 }\n'),
    ).toEqual(['front.yaml:3:5 duplicate-article']);
  });

  it('refuses unknown categories and categories named twice', async () => {
    expect(await problems('blocks: [Politk, Politik, Politik]\n')).toEqual([
      'front.yaml:1:10 unknown-term',
      'front.yaml:1:27 duplicate-name',
    ]);
  });

  it.each([
    ['- 41\n', 'front.yaml:1:1 invalid-field'],
    ['lead: [41]\n', 'front.yaml:1:1 invalid-field'],
    ['lead: { until: 2026-12-01 }\n', 'front.yaml:1:1 missing-field'],
    ['lead: { article: 41, until: 1.12.2026 }\n', 'front.yaml:1:22 invalid-field'],
    ['lead: { article: 41, bis: 2026-12-01 }\n', 'front.yaml:1:22 unknown-field'],
    ['leed: 41\n', 'front.yaml:1:1 unknown-field'],
    ['lead: 41\nlead: 42\n', 'front.yaml:2:1 yaml-syntax'],
  ])('refuses %j', async (front, expected) => {
    expect(await problems(front)).toEqual([expected]);
  });

  it('is not blamed for articles with errors of their own', async () => {
    const broken = { [THIRD]: article(['title: Dritter', 'category: Politk']) };
    expect(await problems('lead: 99\npinned: [/2023/03/dritter/]\n', broken)).toEqual([
      `${THIRD}:5:1 unknown-term`,
    ]);
  });
});

const iso = (time: string): number => Date.parse(time);

describe('a pin', () => {
  const until = (end: string): string => `pinned: { article: 42, until: ${end} }\n`;

  it.each([
    ['2026-11-24', '2026-11-24T22:59:59Z', '2026-11-24T23:00:00Z'],
    ['2026-11-24T14:30', '2026-11-24T13:29:59Z', '2026-11-24T13:30:00Z'],
  ])('until %s ends in the time zone of the site', async (end, before, after) => {
    const archive = await folderWith(until(end)).load({ now: iso(before) });
    expect(archive).toMatchObject({ front: { pinned: [{ file: SECOND }] }, until: iso(after) });
    expect(await folderWith(until(end)).load({ now: iso(after) })).toMatchObject({
      front: { pinned: [] },
      until: undefined,
    });
  });

  it('waits for the end of an embargo, except in the preview', async () => {
    const embargoed = { [SECOND]: article(['id: 42', 'title: Zweiter', 'publishAt: 2026-12-01T06:00']) };
    const folder = folderWith('lead: 42\n', embargoed);
    expect((await folder.load()).front).toEqual({ pinned: [] });
    expect((await folder.load({ now: iso('2026-12-01T05:00:00Z') })).front.lead?.file).toBe(SECOND);
    expect((await folder.load({ preview: true })).front.lead?.file).toBe(SECOND);
  });

  it('of a draft is shown in the preview only', async () => {
    const folder = folderWith('lead: 42\n', {
      [SECOND]: article(['id: 42', 'title: Zweiter', 'draft: true']),
    });
    expect((await folder.load()).front).toEqual({ pinned: [] });
    expect((await folder.load({ preview: true })).front.lead?.file).toBe(SECOND);
  });

  it('that has ended is not in the preview either', async () => {
    const { dir: contentDir, cacheDir } = folderWith(until('2026-11-23'));
    const { archive } = await loadPreview({ root: PROJECT, contentDir, cacheDir, now: NOW });
    expect(archive.front.pinned).toEqual([]);
  });
});
