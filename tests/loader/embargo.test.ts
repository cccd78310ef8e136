import { describe, expect, it } from 'vitest';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';

const folderWith = (...fields: string[]): ContentFolder => new ContentFolder({ [ARTICLE]: article(fields) });

const isShown = async (folder: ContentFolder, now: string, offset = 0): Promise<boolean> =>
  (await folder.load({ now: Date.parse(now) + offset })).articles.length === 1;

describe('an embargo', () => {
  it.each([
    ['in winter', '2026-12-01T06:00', '2026-12-01T05:00:00Z'],
    ['in summer', '2026-07-01T06:00', '2026-07-01T04:00:00Z'],
    ['on the day before summer time begins', '2026-03-28T23:59', '2026-03-28T22:59:00Z'],
    ['a minute before summer time begins', '2026-03-29T01:59', '2026-03-29T00:59:00Z'],
    ['in the hour that summer time skips', '2026-03-29T02:30', '2026-03-29T01:30:00Z'],
    ['when summer time has begun', '2026-03-29T03:00', '2026-03-29T01:00:00Z'],
    ['in the hour that occurs twice, the first time', '2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    ['when winter time has begun', '2026-10-25T03:00', '2026-10-25T02:00:00Z'],
    ['on a leap day', '2028-02-29T00:00', '2028-02-28T23:00:00Z'],
  ])('ends to the millisecond %s', async (_name, publishAt, instant) => {
    const folder = folderWith(`publishAt: ${publishAt}`);
    expect(await isShown(folder, instant, -1)).toBe(false);
    expect(await isShown(folder, instant)).toBe(true);
  });

  it('ends in the publication’s time zone', async () => {
    const folder = folderWith('publishAt: 2026-12-01T06:00');
    folder.write('site.yaml', SITE.replace('Europe/Berlin', 'Pacific/Kiritimati'));
    expect(await isShown(folder, '2026-11-30T16:00:00Z', -1)).toBe(false);
    expect(await isShown(folder, '2026-11-30T16:00:00Z')).toBe(true);
  });
});

describe('an archive is valid until', () => {
  const until = async (date: string, ...fields: string[]): Promise<string | undefined> => {
    const folder = new ContentFolder({ 'articles/2026/11/neu.md': article([`date: ${date}`, ...fields]) });
    const archive = await folder.load({ now: Date.parse('2026-11-24T12:00:00Z') });
    return archive.until === undefined ? undefined : new Date(archive.until).toISOString();
  };

  it('the next embargo ends', async () => {
    expect(await until('2026-11-01', 'publishAt: 2026-12-01T06:00')).toBe('2026-12-01T05:00:00.000Z');
    expect(await until('2026-11-01', 'publishAt: 2026-11-24T12:59')).toBe(undefined);
  });

  it('the day ends, if articles appeared on it', async () => {
    expect(await until('2026-11-24')).toBe('2026-11-24T23:00:00.000Z');
    expect(await until('2026-11-23')).toBe(undefined);
  });
});

const SITE = `title: Kommunalblick
claim: Ein Archiv
description: Ein Archiv
url: https://kommunalblick.example
language: de
timeZone: Europe/Berlin
publisher: Verlag
email: a@a.example
`;

describe('a draft', () => {
  it('is never published', async () => {
    expect(await isShown(folderWith('draft: true'), '2999-01-01T00:00:00Z')).toBe(false);
  });

  it('stays a draft when its embargo ends', async () => {
    const folder = folderWith('draft: true', 'publishAt: 2026-01-01T06:00');
    expect(await isShown(folder, '2026-11-24T12:00:00Z')).toBe(false);
  });
});

describe('the preview', () => {
  it('includes drafts and embargoed articles', async () => {
    const folder = new ContentFolder({
      'articles/2023/03/entwurf.md': article(['draft: true']),
      'articles/2023/03/gesperrt.md': article(['publishAt: 2999-01-01T06:00']),
    });
    const { articles } = await folder.load({ preview: true });
    expect(articles).toHaveLength(3);
    expect((await folder.load()).articles.map(({ file }) => file)).toEqual([ARTICLE]);
  });
});
