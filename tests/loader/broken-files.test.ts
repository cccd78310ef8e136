import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/loader/article-text.ts';
import type { Article } from '../../src/archive/article.ts';
import { ContentError } from '../../src/archive/diagnostic.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { at, expectRefusal, found, refuses } from '../refuses.ts';

describe('file names', () => {
  const named = (file: string, expected: string) =>
    [{ [ARTICLE]: null, [file]: article() }, found(file)(1, 1, 'file-name', { expected })] as const;
  refuses('capitals', ...named('articles/2023/03/Zusammen.md', 'zusammen.md'));
  refuses('umlauts', ...named('articles/2023/03/für-alle.md', 'fuer-alle.md'));
  refuses(
    'umlauts in decomposed Unicode form',
    ...named('articles/2023/03/für-alle.md'.normalize('NFD'), 'fuer-alle.md'),
  );
  refuses('spaces', ...named('articles/2023/03/zusammen fürs OZG.mdx', 'zusammen-fuers-ozg.mdx'));
  refuses('underscores', ...named('articles/2023/03/zusammen_neu.md', 'zusammen-neu.md'));
  refuses('a number, which could be a day', ...named('articles/2023/03/30.md', 'artikel-30.md'));
  refuses('a name without a letter or digit', ...named('articles/2023/03/….md', 'artikel-1.md'));
  refuses('an ending in capitals', ...named('articles/2023/03/zusammen.MD', 'zusammen.md'));
  refuses('a quotation mark', ...named('articles/2023/03/"><script>.md', 'script.md'));
});

describe('folders', () => {
  const folder = (file: string, column = 1) =>
    [
      { [ARTICLE]: null, [file]: article() },
      found(file)(3, column, 'wrong-folder', { date: '2023-03-30', expected: 'articles/2023/03/' }),
    ] as const;
  refuses('another month', ...folder('articles/2023/04/zusammen.md'));
  refuses('another year', ...folder('articles/2022/03/zusammen.md'));
  refuses('no folder', ...folder('articles/zusammen.md'));
  refuses('a month of one digit', ...folder('articles/2023/3/zusammen.md'));
  refuses('a folder too deep', ...folder('articles/2023/03/30/zusammen.md'));
});

describe('names already in use', () => {
  const OTHER = 'articles/2023/03/anders.md';
  refuses(
    '.md and .mdx with the same name',
    { 'articles/2023/03/zusammen-fuers-ozg.mdx': article() },
    found('articles/2023/03/zusammen-fuers-ozg.mdx')(1, 1, 'duplicate-url', {
      url: '/2023/03/zusammen-fuers-ozg/',
      other: ARTICLE,
    }),
  );
  refuses(
    'a duplicate id',
    { [ARTICLE]: article(['id: 7']), [OTHER]: article(['id: 7']) },
    at(7, 1, 'duplicate-id', { id: 7, other: OTHER }),
  );
});

describe('bytes', () => {
  refuses(
    'bytes that are not UTF-8',
    { [ARTICLE]: Buffer.from(article(), 'latin1') },
    at(1, 1, 'not-utf8', {}),
  );
  refuses('UTF-16', { [ARTICLE]: Buffer.from(`\ufeff${article()}`, 'utf16le') }, at(1, 1, 'not-utf8', {}));
  refuses(
    'an error after a byte order mark, at its place',
    { [ARTICLE]: `\ufeff${article(['category: Politk'])}` },
    at(5, 1, 'unknown-term', {
      field: 'category',
      value: 'Politk',
      vocabulary: 'categories.yaml',
      suggestion: 'Politik',
    }),
  );
  refuses(
    'an error between CRLF, at its place',
    { [ARTICLE]: article(['region: [Bayern, Hesen]'], '\n![x](./a.png)\n').replaceAll('\n', '\r\n') },
    at(4, 18, 'unknown-term', {
      field: 'region',
      value: 'Hesen',
      vocabulary: 'regions.yaml',
      suggestion: undefined,
    }),
    at(9, 1, 'image-missing', { src: './a.png' }),
  );

  it.each([
    ['CRLF', article([], '\nEin Absatz.\n').replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${article([], '\nEin Absatz.\n')}`],
  ])('accepts %s', async (_name, source) => {
    const folder = new ContentFolder({ [ARTICLE]: source });
    const [found] = (await folder.load()).articles as [Article];
    expect(found.teaser).toBe('Drei Länder tauschen Onlinedienste.');
    expect(readBody(folder.dir, found)).toBe('\nEin Absatz.\n');
  });
});

describe('pages', () => {
  const page = '---\ntitle: Impressum\n---\n\nText\n';
  const refused = (file: string) => found(file);
  refuses(
    'a page at a reserved address',
    { 'pages/archiv.md': page },
    refused('pages/archiv.md')(1, 1, 'duplicate-url', { url: '/archiv/', other: 'Nachlese' }),
  );
  refuses(
    'a page under a year',
    { 'pages/2023.md': page },
    refused('pages/2023.md')(1, 1, 'duplicate-url', { url: '/2023/', other: 'Nachlese' }),
  );
  refuses(
    'two pages with the same name',
    { 'pages/impressum.md': page, 'pages/impressum.mdx': page },
    refused('pages/impressum.mdx')(1, 1, 'duplicate-url', {
      url: '/impressum/',
      other: 'pages/impressum.md',
    }),
  );
  refuses(
    'a page with an umlaut',
    { 'pages/über.md': page },
    refused('pages/über.md')(1, 1, 'file-name', { expected: 'ueber.md' }),
  );
  refuses(
    'an unknown key of a page',
    { 'pages/a.md': '---\ntitel: x\n---\n' },
    refused('pages/a.md')(1, 1, 'missing-field', { field: 'title' }),
    refused('pages/a.md')(2, 1, 'unknown-field', { field: 'titel', suggestion: 'title' }),
  );
  refuses(
    'code in a page',
    { 'pages/a.mdx': `${page}\n{1}\n` },
    refused('pages/a.mdx')(7, 1, 'mdx-code', { kind: 'expression' }),
  );
});

describe('several errors', () => {
  it('lists them all, sorted by file, line and column', async () => {
    const folder = new ContentFolder({
      'site.yaml': '[]',
      'articles/2023/03/b.md': article(['foo: 1', 'date: 30.03.2023', 'title: 7']),
      'articles/2023/03/a.md': 'ohne\n',
      'categories.yaml': '- name: Politik\n- name: Politik\n',
    });
    const problems = await folder.problems();
    expect(problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual([
      'articles/2023/03/a.md:1:1 missing-frontmatter',
      'articles/2023/03/b.md:2:1 invalid-field',
      'articles/2023/03/b.md:3:1 invalid-field',
      'articles/2023/03/b.md:7:1 unknown-field',
      'categories.yaml:2:3 duplicate-term',
      'site.yaml:1:1 invalid-field',
    ]);
    expect(new ContentError([...problems].reverse()).diagnostics).toEqual(problems);
  });

  it('reports the same errors again while nothing changes', async () => {
    const folder = new ContentFolder({ [ARTICLE]: article(['foo: 1']) });
    const unknown = at(7, 1, 'unknown-field', { field: 'foo', suggestion: undefined });
    await expectRefusal(folder, [unknown]);
    await expectRefusal(folder, [unknown]);
  });
});

describe('minimal content', () => {
  it('accepts an archive without articles', async () => {
    const { articles, parsed, pages } = await new ContentFolder({ articles: null }).load();
    expect({ articles, parsed, pages }).toEqual({ articles: [], parsed: 0, pages: [] });
  });

  it('accepts vocabularies without entries if no article needs them', async () => {
    const folder = new ContentFolder({ 'topics.yaml': '[]\n', 'authors.yaml': '[]\n' });
    expect((await folder.load()).vocabularies.topics.terms).toEqual([]);
  });
});

describe('files whose names differ only in case', () => {
  refuses(
    'two articles, without advice to give one the other’s name',
    { 'articles/2023/03/rathaus.md': article(), 'articles/2023/03/Rathaus.md': article() },
    found('articles/2023/03/rathaus.md')(1, 1, 'file-case', { other: 'articles/2023/03/Rathaus.md' }),
  );
  refuses(
    'two pictures, only one of which a checkout on macOS would contain',
    { 'articles/2023/03/Bild.jpg': 'x', 'articles/2023/03/bild.JPG': 'y' },
    found('articles/2023/03/bild.JPG')(1, 1, 'file-case', { other: 'articles/2023/03/Bild.jpg' }),
  );
  refuses(
    'two forms of an umlaut',
    { 'articles/2023/03/tür.jpg': 'x', 'articles/2023/03/tu\u0308r.jpg': 'y' },
    found('articles/2023/03/tür.jpg')(1, 1, 'file-case', { other: 'articles/2023/03/tu\u0308r.jpg' }),
  );
});
