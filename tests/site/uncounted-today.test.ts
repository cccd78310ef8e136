import { describe, expect, it } from 'vitest';
import type { StateMap } from '../../src/views/state-map.ts';
import type { OnThisDayProps } from '../../src/views/on-this-day.ts';
import type { ArchiveProps } from '../../src/views/timeline.ts';
import type { YearProps } from '../../src/views/year.ts';
import { article, ContentFolder } from '../content-folder.ts';
import { propsByPath } from '../views/page-props.ts';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const NEXT_DAY = Date.parse('2026-11-25T12:00:00Z');

const written = (date: string): string =>
  article([`title: Vom ${date}`, `date: ${date}`, 'region: [Bayern]']);
const folderOf = (...dates: string[]): ContentFolder =>
  new ContentFolder({
    articles: null,
    ...Object.fromEntries(
      dates.map((date, index) => [
        `articles/${date.slice(0, 7).replace('-', '/')}/a${index}.md`,
        written(date),
      ]),
    ),
  });
const propsAt = async (folder: ContentFolder, now: number): Promise<ReadonlyMap<string, unknown>> =>
  propsByPath(await folder.load({ now }));

const COUNTING = ['/archiv/', '/2026/', '/region/', '/heute/11-24/'];
const counting = (props: ReadonlyMap<string, unknown>): unknown[] => COUNTING.map((path) => props.get(path));

describe('the day of the build', () => {
  it('does not change article counts, except that its first article is linked', async () => {
    const folder = folderOf('2026-11-24', '2026-11-20', '2025-11-24');
    const before = await propsAt(folder, NOON);
    folder.write('articles/2026/11/noch-einer.md', written('2026-11-24T11:00'));
    const after = await propsAt(folder, NOON);
    expect(counting(after)).toEqual(counting(before));
    const sheet = (before.get('/2026/') as YearProps).months[0]?.sheet.weeks.flat() ?? [];
    expect(sheet.filter(({ url }) => url !== undefined).map(({ day }) => day)).toEqual([20, 24]);
  });

  it('is counted on the next day', async () => {
    const folder = folderOf('2026-11-24', '2026-11-20', '2025-11-24');
    const numbers = async (now: number): Promise<unknown> => {
      const props = await propsAt(folder, now);
      const [archive, year] = [props.get('/archiv/') as ArchiveProps, props.get('/2026/') as YearProps];
      const { map } = props.get('/region/') as { map: StateMap };
      const day = props.get('/heute/11-24/') as OnThisDayProps;
      return {
        archive: archive.years.map(({ count, months }) => [count, months.map((month) => month.count)]),
        categories: [archive, year].map(({ categories }) => categories.rows.map(({ count }) => count)),
        year: [year.count, ...year.bars.map(({ count }) => count)],
        map: map.tiles.filter(({ count }) => count > 0).map(({ count, latest }) => [count, latest]),
        day: day.years.map(({ title }) => title),
      };
    };
    expect(await numbers(NOON)).toEqual({
      archive: [
        [1, [1]],
        [1, [1]],
      ],
      categories: [[2], [1]],
      year: [1, 1],
      map: [[2, 1]],
      day: ['2025'],
    });
    expect(await numbers(NEXT_DAY)).toEqual({
      archive: [
        [2, [2]],
        [1, [1]],
      ],
      categories: [[3], [2]],
      year: [2, 2],
      map: [[3, 2]],
      day: ['2026', '2025'],
    });
  });

  it('shows in the numbers, which name the last day counted', async () => {
    const folder = folderOf('2026-11-24', '2026-11-20', '2025-11-24');
    const countedDays = async (now: number): Promise<unknown> => {
      const props = await propsAt(folder, now);
      const { map } = props.get('/region/') as { map: StateMap };
      const [archive, ...years] = ['/archiv/', '/2026/', '/2025/'].map((path) => props.get(path));
      return [archive, map, ...years].map((shown) => (shown as { counted?: string }).counted);
    };
    expect(await countedDays(NOON)).toEqual([
      '20. November 2026',
      '20. November 2026',
      '20. November 2026',
      undefined,
    ]);
    expect(await countedDays(NEXT_DAY)).toEqual([
      '24. November 2026',
      '24. November 2026',
      undefined,
      undefined,
    ]);
  });

  it('is counted at once if its year has no other day', async () => {
    const props = await propsAt(folderOf('2026-11-24', '2025-11-24'), NOON);
    expect((props.get('/archiv/') as ArchiveProps).years.map(({ count }) => count)).toEqual([1, 1]);
  });
});
