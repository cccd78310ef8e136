import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import type { MonthProps } from '../../src/views/calendar.ts';
import { monthSheet } from '../../src/views/month-sheet.ts';
import type { YearProps } from '../../src/views/year.ts';
import { periodNameOf, periodsOf } from '../../src/site/periods.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { cards, propsByPath } from './page-props.ts';

const text = (month: string, days: readonly string[] = []): string =>
  monthSheet(month, new Set(days), month)
    .weeks.map((week) => week.map(({ day, url }) => `${day ?? '·'}${url === undefined ? '' : '!'}`).join(' '))
    .join('\n');

describe('a month grid', () => {
  it('starts on Monday and marks the days with articles', () => {
    expect(text('2023-03', ['2023-03-01', '2023-03-30'])).toBe(
      [
        '· · 1! 2 3 4 5',
        '6 7 8 9 10 11 12',
        '13 14 15 16 17 18 19',
        '20 21 22 23 24 25 26',
        '27 28 29 30! 31 · ·',
      ].join('\n'),
    );
  });

  it('has four rows for a February that starts on Monday, and six if needed', () => {
    expect(text('2021-02').split('\n')).toHaveLength(4);
    expect(text('2021-02')).not.toContain('·');
    expect(text('2020-08').split('\n')).toHaveLength(6);
  });

  it('links to days, including leap days', () => {
    const days = monthSheet('2024-02', new Set(['2024-02-29']), 'x').weeks.flat();
    expect(days.filter(({ url }) => url !== undefined)).toEqual([{ day: 29, url: '/2024/02/29/' }]);
  });
});

describe('periods', () => {
  const articles = ['2023-03-30T10:00', '2023-03-30', '2023-01-05', '2021-12-31'].map(
    (date) => ({ date }) as Article,
  );

  it('are those with articles, newest first, each with its neighbours', () => {
    const periods = periodsOf(articles, periodNameOf('month'));
    expect(
      periods.map(({ name, articles: { length }, older, newer }) => [name, length, older, newer]),
    ).toEqual([
      ['2023-03', 2, '2023-01', undefined],
      ['2023-01', 1, '2021-12', '2023-03'],
      ['2021-12', 1, undefined, '2023-01'],
    ]);
  });

  it('are years if there are too many months', () => {
    expect(periodsOf(articles, periodNameOf('year')).map(({ name }) => name)).toEqual(['2023', '2021']);
  });
});

describe('calendar pages', () => {
  const loaded = async () =>
    propsByPath(
      await new ContentFolder({
        [ARTICLE]: article(['date: 2023-03-30T14:05']),
        'articles/2023/03/frueh.md': article(['date: 2023-03-30T06:00']),
        'articles/2023/01/neujahr.md': article(['date: 2023-01-01']),
        'articles/2022/12/silvester.md': article(['date: 2022-12-31']),
      }).load(),
    );

  it('exist for each year, month and day with articles', async () => {
    const paths = [...(await loaded()).keys()].filter((path) => /^\/\d{4}\/(\d\d\/){0,2}$/.test(path));
    expect(paths.sort()).toEqual([
      '/2022/',
      '/2022/12/',
      '/2022/12/31/',
      '/2023/',
      '/2023/01/',
      '/2023/01/01/',
      '/2023/03/',
      '/2023/03/30/',
    ]);
  });

  it('list a day newest first, a month by day, and a year by month from January on', async () => {
    const props = await loaded();
    expect(cards(props.get('/2023/03/30/'))).toEqual(['/2023/03/zusammen-fuers-ozg/', '/2023/03/frueh/']);
    expect((props.get('/2023/03/') as MonthProps).days.map(({ title }) => title)).toEqual(['30. März 2023']);
    expect((props.get('/2023/') as YearProps).months.map(({ sheet }) => sheet.title)).toEqual([
      'Januar',
      'März',
    ]);
  });

  it('link to the previous and next day, across years', async () => {
    expect((await loaded()).get('/2023/01/01/')).toMatchObject({
      title: '1. Januar 2023',
      older: { title: '31. Dezember 2022', url: '/2022/12/31/' },
      newer: { title: '30. März 2023', url: '/2023/03/30/' },
    });
  });
});
