import { describe, expect, it } from 'vitest';
import type { DaysOfYearProps, OnThisDayProps } from '../../src/views/on-this-day.ts';
import type { OverviewProps } from '../../src/views/overview.ts';
import type { ArchiveProps } from '../../src/views/timeline.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { cards, propsByPath } from './page-props.ts';

/** The props by path, of an archive with one article for each list of fields. */
async function shown(...articles: readonly (readonly string[])[]): Promise<Map<string, unknown>> {
  const files = articles.map((fields, index): [string, string] => {
    const date = fields.find((field) => field.startsWith('date: '))?.slice(6) ?? '2023-03-30';
    return [`articles/${date.slice(0, 7).replace('-', '/')}/a${index}.md`, article(fields)];
  });
  return propsByPath(await new ContentFolder({ [ARTICLE]: null, ...Object.fromEntries(files) }).load());
}

describe('the map of the Länder', () => {
  it('counts the articles of a Land and its places once each, in total and for the newest year', async () => {
    const props = await shown(
      ['date: 2021-01-01', 'region: [Auenkirch, Bayern]'],
      ['date: 2023-01-01', 'region: [Auenkirch]'],
      ['date: 2023-01-02', 'region: [Thüringen]'],
    );
    const { map } = props.get('/region/') as OverviewProps;
    expect(map?.year).toBe('2023');
    expect(map?.tiles.map(({ code, count, latest, step }) => [code, count, latest, step])).toEqual([
      ['NI', 0, 0, 0],
      ['TH', 1, 1, 2],
      ['BY', 2, 1, 4],
    ]);
  });

  it('gives each Land its own position', async () => {
    const { map } = (await shown(['date: 2021-01-01'])).get('/region/') as OverviewProps;
    const places = map?.tiles.map(({ row, column }) => `${row}/${column}`);
    expect(new Set(places).size).toBe(places?.length);
  });

  it('is on no other overview, and absent without articles', async () => {
    expect((await shown(['date: 2021-01-01'])).get('/thema/')).not.toHaveProperty('map');
    expect((await shown()).get('/region/')).not.toHaveProperty('map');
  });
});

describe('the timeline', () => {
  it('has a bar for each month with articles, in one scale for all years', async () => {
    const busy = Array.from({ length: 12 }, (_, index) => [`date: 2021-12-${10 + index}`]);
    const { full, years } = (
      await shown(...busy, ['date: 2021-03-01', 'category: Verwaltung'], ['date: 2020-01-01'])
    ).get('/archiv/') as ArchiveProps;
    expect(full).toBe(20);
    expect(years).toEqual([
      {
        ...{ title: '2021', url: '/2021/', count: 13 },
        months: [
          { month: 3, url: '/2021/03/', count: 1 },
          { month: 12, url: '/2021/12/', count: 12 },
        ],
      },
      { title: '2020', url: '/2020/', count: 1, months: [{ month: 1, url: '/2020/01/', count: 1 }] },
    ]);
  });

  it('shows the categories year by year, the largest first, without those that have no article', async () => {
    const props = await shown(
      ['date: 2022-12-24', 'category: Verwaltung'],
      ['date: 2022-12-25', 'category: Verwaltung'],
      ['date: 2021-03-01', 'category: Politik'],
      ['date: 2020-01-01', 'category: Verwaltung'],
    );
    const { categories } = props.get('/archiv/') as ArchiveProps;
    expect(categories.parts).toEqual(['2020', '2021', '2022']);
    expect(categories.rows).toEqual([
      { title: 'Verwaltung', url: '/bereich/verwaltung/', count: 3, counts: [1, 0, 2] },
      { title: 'Politik', url: '/bereich/politik/', count: 1, counts: [0, 1, 0] },
    ]);
  });
});

describe('a day of the calendar', () => {
  it('lists its articles by year, newest first', async () => {
    const props = await shown(['date: 2021-11-24'], ['date: 2023-11-24T09:00'], ['date: 2023-11-25']);
    const day = props.get('/heute/11-24/') as OnThisDayProps;
    expect(day.title).toBe('An einem 24. November');
    expect(day.years.map(({ title, url }) => [title, url])).toEqual([
      ['2023', '/2023/11/24/'],
      ['2021', '/2021/11/24/'],
    ]);
    expect(cards(day)).toEqual(['/2023/11/a1/', '/2021/11/a0/']);
  });

  it('has a page even without articles, as the browser may request it; so does the leap day', async () => {
    const props = await shown();
    const days = [...props.keys()].filter((path) => /^\/heute\/\d/.test(path));
    expect(days).toHaveLength(366);
    expect(days).toContain('/heute/02-29/');
    expect(props.get('/heute/01-01/')).toMatchObject({
      years: [],
      older: { title: '31. Dezember', url: '/heute/12-31/' },
      newer: { title: '2. Januar', url: '/heute/01-02/' },
    });
    expect(props.get('/heute/12-31/')).toMatchObject({ newer: { url: '/heute/01-01/' } });
  });

  it('is linked from an overview that no article changes', async () => {
    const [none, one] = [await shown(), await shown(['date: 2021-11-24'])];
    const overview = none.get('/heute/') as DaysOfYearProps;
    expect(overview.months.flatMap(({ days }) => days)).toHaveLength(366);
    expect(one.get('/heute/')).toEqual(overview);
  });
});
