import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../refuses.ts';
import { inTheme, refusesTheme, withTheme } from './theme-folder.ts';

describe('pages', () => {
  const page = (file: string) => ({ [`pages/${file}`]: '<p>Abo</p>\n' });
  const at = (file: string) => inTheme(`pages/${file}`);
  refusesTheme(
    'a name that is no address',
    page('[abo].astro'),
    at('[abo].astro')(1, 1, 'theme-page', { file: 'pages/[abo].astro' }),
  );
  for (const file of ['abo.md', 'Abo.astro', 'abo.ts'])
    refusesTheme(
      `${file}, which is no page`,
      page(file),
      at(file)(1, 1, 'theme-page', { file: `pages/${file}` }),
    );
  for (const [file, url] of [
    ['suche.astro', '/suche/'],
    ['404.astro', '/404/'],
    ['bereich/neu.astro', '/bereich/neu/'],
    ['2023.astro', '/2023/'],
    ['index.astro', '/'],
  ] as const)
    refusesTheme(`one at ${url}`, page(file), at(file)(1, 1, 'duplicate-url', { url, other: 'Nachlese' }));
  refusesTheme(
    'the error page of servers, which a static site has no use for',
    page('500.astro'),
    at('500.astro')(1, 1, 'duplicate-url', { url: '/500/', other: 'Astro' }),
  );
  refusesTheme(
    'two at one address',
    { ...page('abo.astro'), ...page('abo/index.astro') },
    at('abo/index.astro')(1, 1, 'duplicate-url', { url: '/abo/', other: 'theme/pages/abo.astro' }),
  );

  it('are refused at the address of a page in content/pages', async () => {
    const folder = withTheme(page('abo.astro'), { 'pages/abo.md': '---\ntitle: Abo\n---\n\nText.\n' });
    await expectRefusal(folder, [
      at('abo.astro')(1, 1, 'duplicate-url', { url: '/abo/', other: 'pages/abo.md' }),
    ]);
  });

  it('keep the editor page off their addresses', async () => {
    const folder = withTheme(page('abo.astro'));
    folder.append('site.yaml', 'editor: { backend: github, repo: talbote/archiv, path: abo }\n');
    expect((await folder.problems()).map(({ rule, params }) => [rule, params])).toEqual([
      ['editor-path', { path: 'abo', other: 'theme/pages/abo.astro' }],
    ]);
  });

  it('may have parts beside them whose names begin with an underscore, styles and pictures', async () => {
    const folder = withTheme({ ...page('_teil.md'), ...page('_teile/x.ts'), ...page('abo.css') });
    expect((await folder.load()).theme.pages).toEqual([]);
  });

  it('keep redirects off their addresses', async () => {
    const redirect = { 'redirects.yaml': '- { from: /abo/, to: /archiv/ }\n' };
    const [problem] = await withTheme(page('abo.astro'), redirect).problems();
    expect([problem?.rule, problem?.params]).toEqual([
      'path-taken',
      { path: '/abo/', other: 'theme/pages/abo.astro' },
    ]);
  });
});
