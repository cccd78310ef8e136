import { describe, expect, it } from 'vitest';
import type { ListProps } from '../../src/views/list.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../content-folder.ts';
import { propsByPath } from './shown.ts';

/** The dossier of the topic, of articles by their date and what they link. */
async function dossier(links: Record<string, readonly string[]>, files: Files = {}) {
  const articles = Object.entries(links).map(([date, urls]): [string, string] => [
    `articles/${date.slice(0, 7).replace('-', '/')}/a.md`,
    article([`title: ${date}`, `date: ${date}`, 'topics: [ozg]'], urls.map((url) => `[x](${url})`).join(' ')),
  ]);
  const content = { [ARTICLE]: null, ...Object.fromEntries(articles), ...files };
  const props = propsByPath(await new ContentFolder(content).load());
  return (props.get('/thema/ozg/') as ListProps).dossier;
}

const OLD = '/2021/05/a/';
const NEXT = '/2022/01/a/';

describe('the dossier of a topic', () => {
  it('has the years in the order of time, each with what came first', async () => {
    const found = await dossier({ '2021-05-01': [], '2021-06-01': [], '2023-01-01': [] });
    expect(
      found?.chronology.map(({ title, url, count, articles }) => [
        title,
        url,
        count,
        articles.map((it) => it.url),
      ]),
    ).toEqual([
      ['2021', '/thema/ozg/2021/', 2, ['/2021/05/a/']],
      ['2023', '/thema/ozg/2023/', 1, ['/2023/01/a/']],
    ]);
    expect(found?.mostLinked).toEqual([]);
  });

  it('prefers what other articles of the topic link, by how many they are', async () => {
    const found = await dossier({
      '2021-05-01': [NEXT],
      '2021-04-01': [],
      '2022-01-01': [OLD, OLD, '/2022/01/a/'],
      '2023-01-01': [OLD, 'https://kommunalblick.example/2022/01/a/'],
      '2023-02-01': [OLD],
    });
    expect(found?.mostLinked.map(({ url, count }) => [url, count])).toEqual([
      [OLD, 3],
      [NEXT, 2],
    ]);
    expect(found?.chronology[0]?.articles.map(({ url }) => url)).toEqual([OLD]);
  });

  it('counts no link of an article of another topic, so that only its own articles change it', async () => {
    const other = article(['date: 2023-01-01', 'topics: [cloud]'], `[x](${OLD})`);
    const found = await dossier({ '2021-05-01': [] }, { 'articles/2023/01/b.md': other });
    expect(found?.mostLinked).toEqual([]);
  });

  it('begins with the text of its file, which is made safe', async () => {
    const text = 'Worum es **geht**.<script>alert(1)</script>';
    expect((await dossier({ '2021-05-01': [] }, { 'dossiers/ozg.md': text }))?.lead).toBe(
      '<p>Worum es <strong>geht</strong>.</p>',
    );
  });

  it('is none of a topic without articles and text', async () => {
    expect(await dossier({})).toBeUndefined();
  });

  it('is refused for what is no topic', async () => {
    const folder = new ContentFolder({ 'dossiers/clout.md': 'Text' });
    expect(await folder.problems()).toMatchObject([
      {
        file: 'dossiers/clout.md',
        line: 1,
        rule: 'unknown-term',
        params: { value: 'clout', suggestion: 'cloud' },
      },
    ]);
  });
});
