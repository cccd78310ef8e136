import { describe, expect, it } from 'vitest';
import { type SitemapProps } from '../../src/views/sitemap.ts';
import { article, ContentFolder } from '../content-folder.ts';
import { propsByPath } from './page-props.ts';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const NEXT_DAY = Date.parse('2026-11-25T12:00:00Z');

const pathOf = (name: string, date: string): string =>
  `articles/${date.slice(0, 7).replace('-', '/')}/${name}.md`;
const folderOf = (dates: Readonly<Record<string, string>>): ContentFolder =>
  new ContentFolder({
    articles: null,
    ...Object.fromEntries(
      Object.entries(dates).map(([name, date]) => [pathOf(name, date), article([`date: ${date}`])]),
    ),
  });

/** The names of the articles in each sitemap, by the sitemap's name. */
async function sitemaps(folder: ContentFolder, now: number): Promise<Record<string, string[]>> {
  const props = [...propsByPath(await folder.load({ now }))];
  return Object.fromEntries(
    props.flatMap(([path, props]) => {
      const name = /^\/sitemap\/(?<name>news|\d+)\.xml$/.exec(path)?.groups?.['name'];
      const names = (): string[] =>
        (props as SitemapProps).entries.map(({ path }) => path.split('/').at(-2) as string);
      return name === undefined ? [] : [[name, names()]];
    }),
  );
}

async function dates(folder: ContentFolder, now: number): Promise<Record<string, string | undefined>> {
  const { entries } = propsByPath(await folder.load({ now })).get('/sitemap.xml') as SitemapProps;
  return Object.fromEntries(entries.map(({ path, changed }) => [path, changed]));
}

describe('an article published on the day of the build', () => {
  const three = { heute: '2026-11-24', gestern: '2026-11-23', alt: '2026-11-02' };

  it('is in the news sitemap, and in that of its year from the next day on', async () => {
    const folder = folderOf(three);
    expect(await sitemaps(folder, NOON)).toEqual({
      news: ['heute', 'gestern'],
      2026: ['gestern', 'alt'],
    });
    expect(await sitemaps(folder, NEXT_DAY)).toEqual({
      news: ['heute', 'gestern'],
      2026: ['heute', 'gestern', 'alt'],
    });
  });

  it('does not change the date of its year’s sitemap before that', async () => {
    const folder = folderOf(three);
    expect(await dates(folder, NOON)).toMatchObject({ '/sitemap/2026.xml': '2026-11-23' });
    expect(await dates(folder, NEXT_DAY)).toMatchObject({ '/sitemap/2026.xml': '2026-11-24' });
  });

  it('changes the date of no other sitemap', async () => {
    const further = folderOf({ ...three, neu: '2026-11-24T11:00' });
    expect(await dates(further, NOON)).toEqual(await dates(folderOf(three), NOON));
  });

  it('is in its year’s sitemap at once if the year has no other article', async () => {
    const first = folderOf({ heute: '2026-11-24', alt: '2025-11-02' });
    expect(await sitemaps(first, NOON)).toEqual({ news: ['heute'], 2026: ['heute'], 2025: ['alt'] });
  });

  it('is in its year’s sitemap at once if a post-dated article has displaced it from the news sitemap', async () => {
    const ahead = folderOf({ voraus: '2027-01-02', heute: '2026-11-24', gestern: '2026-11-23' });
    expect(await sitemaps(ahead, NOON)).toEqual({
      news: ['voraus'],
      2027: ['voraus'],
      2026: ['heute', 'gestern'],
    });
  });
});

it('a day with more articles than the news sitemap may contain loses none', async () => {
  const names = Array.from({ length: 1002 }, (_, index) => [`a${index}`, '2026-11-24'] as const);
  const maps = await sitemaps(folderOf({ ...Object.fromEntries(names), alt: '2026-11-02' }), NOON);
  expect(maps['news']).toHaveLength(1000);
  expect(maps['2026']).toHaveLength(3);
  expect(new Set(Object.values(maps).flat()).size).toBe(1003);
});
