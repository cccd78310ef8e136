import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/site/digest.ts';
import { listPages, type ListProps } from '../../src/views/list.ts';
import { Site } from '../../src/site/site.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../content-folder.ts';
import { propsByPath } from './page-props.ts';

/** The dossier of a topic whose articles have these dates and links. */
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
  it('lists the years in chronological order, each with its first articles', async () => {
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

  it('prefers articles that others of the topic link to, by the number of links', async () => {
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

  it('ignores links from other topics, so only its own articles change it', async () => {
    const other = article(['date: 2023-01-01', 'topics: [cloud]'], `[x](${OLD})`);
    const found = await dossier({ '2021-05-01': [] }, { 'articles/2023/01/b.md': other });
    expect(found?.mostLinked).toEqual([]);
  });

  it('starts with the sanitized text of its file', async () => {
    const text = 'Worum es **geht**.<script>alert(1)</script>';
    expect((await dossier({ '2021-05-01': [] }, { 'dossiers/ozg.md': text }))?.lead).toBe(
      '<p>Worum es <strong>geht</strong>.</p>',
    );
  });

  it('does not exist for a topic without articles and text', async () => {
    expect(await dossier({})).toBeUndefined();
  });

  it('is refused if its name is no topic', async () => {
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

describe('the digest of a topic’s page', () => {
  const at = (date: string, fields: readonly string[] = [], body = ''): Files => ({
    [`articles/${date.slice(0, 7).replace('-', '/')}/a.md`]: article(
      [`title: ${date}`, `date: ${date}`, 'topics: [ozg]', ...fields],
      `Ein Text. ${body}`,
    ),
  });
  const before: Files = { [ARTICLE]: null, ...at('2021-05-01'), ...at('2022-01-01'), ...at('2023-01-01') };

  it.each<[string, Files]>([
    ['another headline', at('2021-05-01', ['kicker: Anders'])],
    ['a link', at('2023-01-01', [], `[x](${OLD})`)],
    ['a link to an old address', at('2023-01-01', [], '[x](/alt/)')],
    ['an article more in an old year', at('2021-06-01')],
    ['an article that lost the topic', { 'articles/2022/01/a.md': article(['date: 2022-01-01']) }],
    ['another lead text', { 'dossiers/ozg.md': 'Worum es geht.' }],
  ])('changes with %s, if the page does', async (_what, files) => {
    const aliased = { ...before, ...at('2022-01-01', ['aliases: [/alt/]']) };
    const [old, changed] = [await page(aliased), await page({ ...aliased, ...files })];
    expect(old.props).not.toBe(changed.props);
    expect(old.inputs).not.toBe(changed.inputs);
  });

  it('changes with an old address that is already linked', async () => {
    const linked = { ...before, ...at('2023-01-01', [], '[x](/alt/)') };
    const [old, changed] = [
      await page(linked),
      await page({ ...linked, ...at('2022-01-01', ['aliases: [/alt/]']) }),
    ];
    expect(old.props).not.toBe(changed.props);
    expect(old.inputs).not.toBe(changed.inputs);
  });

  it('stays the same when an article of an old year is corrected', async () => {
    const corrected = { ...before, ...at('2021-05-01', [], 'Ein anderer Text.') };
    expect((await page(before)).inputs).toBe((await page(corrected)).inputs);
  });
});

async function page(files: Files): Promise<{ inputs: string; props: string }> {
  const site = new Site(await new ContentFolder(files).load());
  const found = listPages(site).find(({ path }) => path === '/thema/ozg/');
  return { inputs: digestOf(found?.inputs()), props: digestOf(found?.props()) };
}
