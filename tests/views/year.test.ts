import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { YearProps } from '../../src/views/year.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../content-folder.ts';
import { propsByPath } from './page-props.ts';

const written = (fields: readonly string[], words = 3): string =>
  article(fields, `${'Wort '.repeat(words)}\n`);
const PICTURED = ['image: { src: ./bild.png, alt: Ein Bild, credit: Redaktion }'];

const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
  .png()
  .toBuffer();

async function pages(files: Files): Promise<Map<string, unknown>> {
  return propsByPath(await new ContentFolder({ [ARTICLE]: null, ...files }).load());
}

const year = async (files: Files): Promise<YearProps> => (await pages(files)).get('/2023/') as YearProps;

describe('the article that stands for a month', () => {
  const leads = async (files: Files): Promise<(string | undefined)[]> =>
    (await year(files)).months.map(({ lead }) => lead?.url);

  it('is the longest one', async () => {
    expect(
      await leads({
        'articles/2023/01/kurz.md': written(['date: 2023-01-03'], 5),
        'articles/2023/01/lang.md': written(['date: 2023-01-02'], 50),
        'articles/2023/02/einzig.md': written(['date: 2023-02-01'], 1),
      }),
    ).toEqual(['/2023/01/lang/', '/2023/02/einzig/']);
  });

  it('is the newest of equally long ones', async () => {
    expect(
      await leads({
        'articles/2023/01/alt.md': written(['date: 2023-01-02']),
        'articles/2023/01/neu.md': written(['date: 2023-01-03']),
      }),
    ).toEqual(['/2023/01/neu/']);
  });

  it('has a picture if any has one', async () => {
    expect(
      await leads({
        'articles/2023/01/lang.md': written(['date: 2023-01-02'], 50),
        'articles/2023/01/kurz.md': written(['date: 2023-01-01', ...PICTURED], 5),
        'articles/2023/01/bild.png': await picture,
      }),
    ).toEqual(['/2023/01/kurz/']);
  });
});

describe('the topics of a year', () => {
  it('are those of several articles, the most frequent first, with their pages of the year', async () => {
    const topics = (day: string, names: string): string =>
      written([`date: 2023-01-${day}`, `topics: [${names}]`]);
    const shown = await year({
      'articles/2023/01/a.md': topics('01', 'ozg, cloud'),
      'articles/2023/01/b.md': topics('02', 'cloud'),
      'articles/2022/01/c.md': written(['date: 2022-01-01', 'topics: [ozg]']),
    });
    expect(shown.topics).toEqual([{ title: 'cloud', url: '/thema/cloud/2023/', count: 2 }]);
  });
});

describe('the chart of a year', () => {
  it('has a bar for each month with articles, and a row of twelve for each category that has any', async () => {
    const shown = await year({
      'articles/2023/12/a.md': written(['date: 2023-12-24', 'category: Verwaltung']),
      'articles/2023/12/b.md': written(['date: 2023-12-25', 'category: Verwaltung']),
      'articles/2023/03/c.md': written(['date: 2023-03-01']),
    });
    expect(shown).toMatchObject({
      count: 3,
      full: 10,
      bars: [
        { month: 3, url: '/2023/03/', count: 1 },
        { month: 12, url: '/2023/12/', count: 2 },
      ],
    });
    expect(shown.categories.rows).toEqual([
      {
        title: 'Verwaltung',
        url: '/bereich/verwaltung/',
        count: 2,
        counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2],
      },
      { title: 'Politik', url: '/bereich/politik/', count: 1, counts: [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    ]);
  });

  it('keeps its scale whatever other years have', async () => {
    const own = { 'articles/2023/03/c.md': written(['date: 2023-03-01']) };
    const others = Object.fromEntries(
      Array.from({ length: 30 }, (_, index): [string, string] => [
        `articles/2024/05/a${index}.md`,
        written(['date: 2024-05-01']),
      ]),
    );
    const first = { 'articles/2024/05/a0.md': others['articles/2024/05/a0.md'] as string };
    expect(await year({ ...own, ...others })).toEqual(await year({ ...own, ...first }));
  });
});
