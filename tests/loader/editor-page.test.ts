import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../src/archive/diagnostic.ts';
import { ContentFolder } from '../content-folder.ts';
import { found, refuses } from '../refuses.ts';
import { withTheme } from './theme-folder.ts';

const site = found('site.yaml');
const invalid = (field: string, expected: Expectation) => ({ field, expected });

const BASE = [
  'title: Kommunalblick',
  'claim: Ein Archiv',
  'description: Ein Archiv',
  'url: https://a.example',
  'language: de',
  'timeZone: Europe/Berlin',
  'publisher: Verlag',
  'email: a@a.example',
];
const withEditor = (...lines: string[]) => ({ 'site.yaml': [...BASE, ...lines].join('\n') });

describe('the key "editor"', () => {
  it('has a default for all but the repository and its host', async () => {
    const content = new ContentFolder(withEditor('editor: { backend: github, repo: redaktion/archiv }'));
    const { settings } = await content.load();
    expect(settings.editor).toEqual({
      ...{ backend: 'github', repo: 'redaktion/archiv', branch: 'main' },
      ...{ path: 'redaktion', folder: 'content', years: 3 },
    });
  });

  refuses(
    'an unknown backend',
    withEditor('editor:', '  backend: bitbucket', '  repo: a/b'),
    site(10, 3, 'invalid-field', invalid('editor.backend', 'editorBackend')),
  );
  refuses(
    'a repository without an owner',
    withEditor('editor: { backend: github, repo: archiv }'),
    site(9, 28, 'invalid-field', invalid('editor.repo', 'repository')),
  );
  refuses(
    'a missing repository',
    withEditor('editor: { backend: github }'),
    site(9, 1, 'missing-field', { field: 'editor.repo' }),
  );
  refuses(
    'a content folder outside of the repository',
    withEditor('editor: { backend: github, repo: a/b, folder: ../c }'),
    site(9, 39, 'invalid-field', invalid('editor.folder', 'gitName')),
  );
  refuses(
    'a server with a path, which a policy does not admit',
    withEditor('editor: { backend: gitlab, repo: a/b, host: "https://git.example/x" }'),
    site(9, 39, 'invalid-field', invalid('editor.host', 'origin')),
  );
  refuses(
    'Gitea without the address of the server',
    withEditor('editor: { backend: gitea, repo: a/b }'),
    site(9, 11, 'editor-host', {}),
  );
  refuses(
    'an address with more than one segment',
    withEditor('editor: { backend: github, repo: a/b, path: intern/redaktion }'),
    site(9, 39, 'invalid-field', invalid('editor.path', 'slug')),
  );
  refuses(
    'an address that the program needs',
    withEditor('editor: { backend: github, repo: a/b, path: suche }'),
    site(9, 39, 'editor-path', { path: 'suche', other: 'Nachlese' }),
  );
  refuses(
    'the address of a year',
    withEditor('editor: { backend: github, repo: a/b, path: "2026" }'),
    site(9, 39, 'editor-path', { path: '2026', other: 'Nachlese' }),
  );
  refuses(
    'the address of a page',
    {
      ...withEditor('editor: { backend: github, repo: a/b }'),
      'pages/redaktion.md': '---\ntitle: Redaktion\n---\n\nText\n',
    },
    site(9, 1, 'editor-path', { path: 'redaktion', other: 'pages/redaktion.md' }),
  );

  it.each(['pages/redaktion.astro', 'pages/redaktion/hilfe.astro'])(
    'is refused the folder of a page of the theme: %s',
    async (file) => {
      const content = withEditor('editor: { backend: github, repo: a/b }');
      expect(await withTheme({ [file]: '<p>Hilfe</p>\n' }, content).problems()).toEqual([
        site(9, 1, 'editor-path', { path: 'redaktion', other: `theme/${file}` }),
      ]);
    },
  );
});
