import { addressHistoryOf } from '../../src/archive/address-history.ts';
import { describe, expect, it } from 'vitest';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { at, found, refuses } from '../refuses.ts';

const URL = '/2023/03/zusammen-fuers-ozg/';
const redirects = found('redirects.yaml');
const removals = found('removals.yaml');
const list = (file: string, ...lines: string[]) => ({ [`${file}.yaml`]: `${lines.join('\n')}\n` });

describe('redirects.yaml and removals.yaml', () => {
  it('are loaded', async () => {
    const folder = new ContentFolder({
      ...list('redirects', `- { from: /alt/, to: ${URL} }`),
      ...list('removals', '- { path: /weg/, date: 2024-01-01, reason: law }'),
    });
    const archive = await folder.load();
    expect(archive.redirects).toEqual([{ from: '/alt/', to: URL }]);
    expect(archive.removals).toEqual([{ path: '/weg/', date: '2024-01-01', reason: 'law' }]);
  });

  it('may be missing or empty', async () => {
    const { redirects: some, removals: others } = await new ContentFolder(list('redirects', '# none')).load();
    expect([some, others]).toEqual([[], []]);
  });
});

describe('broken lists of old addresses', () => {
  refuses(
    'an address twice in different encodings',
    list('redirects', `- { from: /früher/, to: ${URL} }`, `- { from: /fr%C3%BCher/, to: ${URL} }`),
    redirects(2, 5, 'duplicate-path', { path: '/fr%C3%BCher/', other: 'redirects.yaml:1' }),
  );
  refuses(
    'a map instead of a list',
    list('redirects', 'from: /a/'),
    redirects(1, 1, 'invalid-field', { field: 'redirects.yaml', expected: 'list' }),
  );
  refuses(
    'a path without a slash',
    list('redirects', '- from: alt', `  to: ${URL}`),
    redirects(1, 3, 'invalid-field', { field: 'from', expected: 'path', suggestion: undefined }),
  );
  refuses(
    'a redirect without a target',
    list('redirects', '- from: /alt/'),
    redirects(1, 3, 'missing-field', { field: 'to' }),
  );
  refuses(
    'an unknown key',
    list('redirects', `- { from: /alt/, to: ${URL}, code: 301 }`),
    redirects(1, 52, 'unknown-field', { field: 'code', suggestion: undefined }),
  );
  refuses(
    'a date that does not exist',
    list('removals', '- path: /weg/', '  date: 2024-02-30', '  reason: law'),
    removals(2, 3, 'invalid-field', { field: 'date', expected: 'date', suggestion: undefined }),
  );
  refuses(
    'an unknown reason',
    list('removals', '- path: /weg/', '  date: 2024-02-01', '  reason: mood'),
    removals(3, 3, 'invalid-field', { field: 'reason', expected: 'removalReason', suggestion: undefined }),
  );
  refuses(
    'YAML that does not parse',
    list('removals', '- { path: /weg/'),
    removals(2, 1, 'yaml-syntax', {
      problem: 'OPEN_BRACKET',
    }),
  );
});

describe('old addresses that contradict each other', () => {
  const before = (path: string) => ({ [ARTICLE]: article([`aliases: [${path}]`]) });
  refuses(
    'a redirect from a live article',
    list('redirects', `- { from: ${URL}, to: /2023/ }`),
    redirects(1, 5, 'path-taken', { path: URL, other: ARTICLE }),
  );
  it('accept an article’s own address among its aliases: the article returned to it', async () => {
    const folder = new ContentFolder(before(URL));
    expect(addressHistoryOf(await folder.load()).moved).toEqual([]);
  });
  refuses(
    'an alias that is the file of the article’s own address',
    before(`${URL}index.html`),
    at(7, 11, 'path-taken', { path: `${URL}index.html`, other: ARTICLE }),
  );
  refuses(
    'a redirect from the file of a live article',
    list('redirects', `- { from: ${URL}index.html, to: /2023/ }`),
    redirects(1, 5, 'path-taken', { path: `${URL}index.html`, other: ARTICLE }),
  );
  refuses(
    'one address as a folder and as its file',
    list('redirects', `- { from: /alt/, to: ${URL} }`, `- { from: /alt/index.html, to: ${URL} }`),
    redirects(2, 5, 'duplicate-path', { path: '/alt/index.html', other: 'redirects.yaml:1' }),
  );
  refuses(
    'a redirect from the id of an article to another',
    {
      [ARTICLE]: article(['id: 44452']),
      'articles/2023/03/neu.md': article(['id: 7', 'title: Neu', 'aliases: [/id/7/, /id/8/]']),
      ...list('redirects', '- { from: /id/44452, to: /2023/03/neu/ }'),
    },
    redirects(1, 5, 'id-path', { path: '/id/44452', other: ARTICLE }),
  );
  refuses(
    'an address redirected twice',
    list('redirects', `- { from: /alt/, to: ${URL} }`, `- { from: /alt, to: ${URL} }`),
    redirects(2, 5, 'duplicate-path', { path: '/alt', other: 'redirects.yaml:1' }),
  );
  refuses(
    'an alias that was removed',
    { ...before('/alt/'), ...list('removals', '- { path: /alt/, date: 2024-01-01, reason: error }') },
    removals(1, 5, 'duplicate-path', { path: '/alt/', other: `${ARTICLE}:7` }),
  );
  refuses(
    'a chain of redirects',
    list('redirects', '- { from: /a/, to: /b/ }', `- { from: /b/, to: ${URL} }`),
    redirects(1, 16, 'redirect-chain', { to: '/b/', suggestion: URL }),
  );
  refuses(
    'a redirect to an alias',
    { ...before('/alt/'), ...list('redirects', '- { from: /a/, to: /alt/ }') },
    redirects(1, 16, 'redirect-chain', { to: '/alt/', suggestion: URL }),
  );
  refuses(
    'a redirect to a removed page',
    {
      ...list('redirects', '- { from: /a/, to: /weg/ }'),
      ...list('removals', '- { path: /weg/, date: 2024-01-01, reason: law }'),
    },
    redirects(1, 16, 'redirect-chain', { to: '/weg/', suggestion: undefined }),
  );
  refuses(
    'redirects in a loop',
    list('redirects', '- { from: /a/, to: /b/ }', '- { from: /b/, to: /a/ }'),
    redirects(1, 16, 'redirect-loop', { from: '/a/', to: '/b/' }),
    redirects(2, 16, 'redirect-loop', { from: '/b/', to: '/a/' }),
  );
  refuses(
    'a redirect to itself',
    list('redirects', '- { from: /a/, to: /a/ }'),
    redirects(1, 16, 'redirect-loop', { from: '/a/', to: '/a/' }),
  );
});
