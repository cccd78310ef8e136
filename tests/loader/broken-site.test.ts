import { describe } from 'vitest';
import type { Expectation } from '../../src/archive/diagnostic.ts';
import { found, refuses } from '../refuses.ts';

const invalid = (field: string, expected: Expectation) => ({ field, expected });

describe('site.yaml', () => {
  const site = found('site.yaml');
  const base = [
    'title: Kommunalblick',
    'claim: Ein Archiv',
    'description: Ein Archiv',
    'url: https://a.example',
    'language: de',
    'timeZone: Europe/Berlin',
    'publisher: Verlag',
    'email: a@a.example',
  ];
  const withLine = (number: number, line: string) => ({
    'site.yaml': base.with(number - 1, line).join('\n'),
  });
  refuses('a missing file', { 'site.yaml': null }, site(1, 1, 'unreadable-file', { problem: 'ENOENT' }));
  refuses(
    'an invalid address',
    withLine(4, 'url: kommunalblick'),
    site(4, 1, 'invalid-field', invalid('url', 'siteUrl')),
  );
  refuses(
    'an address with another protocol',
    withLine(4, 'url: ftp://a.example'),
    site(4, 1, 'invalid-field', invalid('url', 'siteUrl')),
  );
  refuses(
    'an unknown language',
    withLine(5, 'language: fr'),
    site(5, 1, 'invalid-field', invalid('language', 'language')),
  );
  refuses(
    'an unknown time zone',
    withLine(6, 'timeZone: MEZ'),
    site(6, 1, 'invalid-field', invalid('timeZone', 'timeZone')),
  );
  refuses(
    'an invalid e-mail address',
    withLine(8, 'email: redaktion'),
    site(8, 1, 'invalid-field', invalid('email', 'email')),
  );
  refuses(
    'an unknown key',
    withLine(2, 'clame: x'),
    site(1, 1, 'missing-field', { field: 'claim' }),
    site(2, 1, 'unknown-field', { field: 'clame', suggestion: 'claim' }),
  );
  const withExports = (lines: string) => ({ 'site.yaml': `${base.join('\n')}\nexports: ${lines}\n` });
  refuses(
    'an unknown export',
    withExports('{ parket: false }'),
    site(9, 12, 'unknown-field', { field: 'parket', suggestion: 'parquet' }),
  );
  refuses(
    'an export that is neither on nor off',
    withExports('{ csv: daily }'),
    site(9, 12, 'invalid-field', invalid('exports.csv', 'boolean')),
  );
  refuses('a list of exports', withExports('[csv]'), site(9, 1, 'invalid-field', invalid('exports', 'map')));
  refuses(
    'versions without the history',
    withExports('{ versions: true }'),
    site(9, 12, 'invalid-field', invalid('exports.versions', 'versions')),
  );
  refuses('a list', { 'site.yaml': '- title\n' }, site(1, 1, 'invalid-field', invalid('site.yaml', 'map')));
  refuses(
    'an empty file, and names every missing key',
    { 'site.yaml': '' },
    ...['title', 'claim', 'description', 'url', 'language', 'timeZone', 'publisher', 'email'].map((field) =>
      site(1, 1, 'missing-field', { field }),
    ),
  );
});
