import { describe, expect, it } from 'vitest';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { at, found, refuses } from '../refuses.ts';

const URL = '/2023/03/zusammen-fuers-ozg/';
const redirects = found('redirects.yaml');
const removals = found('removals.yaml');
const list = (file: string, ...lines: string[]) => ({ [`${file}.yaml`]: `${lines.join('\n')}\n` });

describe('old addresses that differ only in case', () => {
  const OTHER = 'articles/2023/03/rathaus.md';
  const aliases = (...paths: string[]) => [`aliases: [${paths.join(', ')}]`];
  const two = (first: string[], second: string[]) => ({
    [ARTICLE]: article(first),
    [OTHER]: article(['title: Rathaus', ...second]),
  });
  const twinOf = (
    file: string,
    line: number,
    column: number,
    params: { path: string; twin: string; other: string },
  ) => found(file)(line, column, 'path-case', params);

  refuses(
    'an alias that differs from another article’s address only in case',
    two(aliases('/2023/03/Rathaus/'), []),
    at(7, 11, 'path-case', { path: '/2023/03/Rathaus/', twin: '/2023/03/rathaus/', other: OTHER }),
  );
  refuses(
    'a removal of a live page in another case',
    { ...two([], []), ...list('removals', '- { path: /2023/03/RATHAUS, date: 2024-01-01, reason: law }') },
    twinOf('removals.yaml', 1, 5, { path: '/2023/03/RATHAUS', twin: '/2023/03/rathaus/', other: OTHER }),
  );
  refuses(
    'aliases of two articles',
    two(aliases('/FOO/'), aliases('/Foo/')),
    at(7, 11, 'path-case', { path: '/FOO/', twin: '/Foo/', other: `${OTHER}:7` }),
  );
  refuses(
    'umlauts, one of them encoded',
    list('redirects', `- { from: /ÜBER/, to: ${URL} }`, '- { from: /%C3%BCber, to: /archiv/ }'),
    redirects(2, 5, 'path-case', { path: '/%C3%BCber', twin: '/ÜBER/', other: 'redirects.yaml:1' }),
  );
  refuses(
    'a page of content/pages, by its file',
    {
      'pages/ueber.md': '---\ntitle: Über uns\n---\nText.\n',
      ...list('redirects', `- { from: /Ueber/Index.HTML, to: ${URL} }`),
    },
    redirects(1, 5, 'path-case', { path: '/Ueber/Index.HTML', twin: '/ueber/', other: 'pages/ueber.md' }),
  );
  refuses(
    'two removals for different reasons',
    list(
      'removals',
      '- { path: /Weg/, date: 2024-01-01, reason: law }',
      '- { path: /weg/, date: 2024-01-01, reason: rights }',
    ),
    removals(2, 5, 'path-case', { path: '/weg/', twin: '/Weg/', other: 'removals.yaml:1' }),
  );
  refuses(
    'the id of another article',
    { [ARTICLE]: article(['id: 44452']), ...list('redirects', '- { from: /ID/44452, to: /archiv/ }') },
    redirects(1, 5, 'id-path', { path: '/ID/44452', other: ARTICLE }),
  );
  refuses(
    'redirects that would form a loop',
    list('redirects', '- { from: /a/, to: /B/ }', '- { from: /b/, to: /A/ }'),
    redirects(1, 16, 'redirect-loop', { from: '/a/', to: '/B/' }),
    redirects(2, 16, 'redirect-loop', { from: '/b/', to: '/A/' }),
  );
  refuses(
    'a redirect to another spelling of a live address that is also an alias',
    {
      ...two([], aliases('/2023/03/Rathaus/')),
      ...list('redirects', '- { from: /alt/, to: /2023/03/RATHAUS/ }'),
    },
    redirects(1, 18, 'redirect-chain', { to: '/2023/03/RATHAUS/', suggestion: '/2023/03/rathaus/' }),
  );

  it.each([
    ['an old spelling of the own address', two([], aliases('/2023/03/Rathaus/', '/2023/03/RATHAUS'))],
    ['an old spelling of a list', list('redirects', '- { from: /Archiv, to: /archiv/ }')],
    ['two spellings with one target', two([], aliases('/Foo/', '/foo/'))],
    ['ß and ss, which no host takes for one another', two(aliases('/masse/'), aliases('/maße/'))],
    [
      'two removals for one reason',
      list(
        'removals',
        '- { path: /Weg/, date: 2024-01-01, reason: law }',
        '- { path: /weg/, date: 2024-01-01, reason: law }',
      ),
    ],
  ])('may be %s', async (_name, files) => {
    await expect(new ContentFolder(files).load()).resolves.toBeDefined();
  });

  refuses(
    'a repeated spelling among two',
    two([], aliases('/Foo/', '/foo/', '/foo')),
    found(OTHER)(7, 25, 'duplicate-path', { path: '/foo', other: `${OTHER}:7` }),
  );
});
