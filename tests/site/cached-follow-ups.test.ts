import { beforeEach, describe, expect, it } from 'vitest';
import type { FactsCache } from '../../src/site/facts-cache.ts';
import { Site } from '../../src/site/site.ts';
import { article, ContentFolder, type Files } from '../content-folder.ts';

const OLD = 'articles/2021/05/alt.md';
const linking = (title: string): string =>
  article([`title: ${title}`, 'date: 2022-02-03'], 'Siehe [Alt](/2021/05/alt/).\n');
const LATER = 'articles/2022/02/spaeter.md';

const ARCHIVE: Files = {
  articles: null,
  [OLD]: article(['title: Alt', 'date: 2021-05-03']),
  [LATER]: linking('Später'),
  'articles/2023/03/neu.md': article(['title: Neu', 'date: 2023-03-03']),
};

/** A cache in memory that notes what it did not have. */
class Memory implements FactsCache {
  readonly #values = new Map<string, unknown>();
  created: string[] = [];

  getOrCreate<T>(name: string, digest: string, create: () => T): T {
    const key = `${name} ${digest}`;
    if (!this.#values.has(key)) {
      this.created.push(name);
      this.#values.set(key, create());
    }
    return this.#values.get(key) as T;
  }
}

/** The titles of the articles that follow up the old one. */
async function followUps(files: Files, cache: FactsCache): Promise<string[]> {
  const archive = await new ContentFolder({ ...ARCHIVE, ...files }).load();
  const site = new Site(archive, false, cache);
  const old = archive.articles.find(({ file }) => file === OLD);
  return old ? site.followUps(old).map(({ title }) => title) : [];
}

describe('the follow-ups of closed years', () => {
  const cache = new Memory();
  beforeEach(async () => {
    expect(await followUps({}, cache)).toEqual(['Später']);
    cache.created = [];
  });

  it('are not searched again for a correction that leaves headlines, teasers and links alone', async () => {
    const correction = 'corrections: [{ date: 2023-03-03, text: Die Zahl war zu hoch. }]';
    const corrected = article(['title: Alt', 'date: 2021-05-03', correction], 'Ein anderer Absatz.\n');
    expect(await followUps({ [OLD]: corrected }, cache)).toEqual(['Später']);
    expect(cache.created).toEqual(['facts-2021']);
  });

  it.each([
    ['a link is gone', article(['title: Später', 'date: 2022-02-03']), []],
    ['a headline changes', linking('Neuer Titel'), ['Neuer Titel']],
  ])('are searched again if %s', async (_what, later, titles) => {
    expect(await followUps({ [LATER]: later }, cache)).toEqual(titles);
    expect(cache.created).toContain('follow-ups-years');
  });
});
