import { describe, expect, it } from 'vitest';
import { article } from '../content-folder.ts';
import { expectRefusal } from '../refuses.ts';
import { inTheme, refusesTheme, withTheme } from './theme-folder.ts';

describe('components for articles', () => {
  const at = inTheme('mdx.yaml');
  const own = { 'mdx.yaml': '- { name: Zahl, attributes: [wert, text] }\n', 'mdx/Zahl.astro': '<p></p>\n' };
  const mdx = (body: string) => ({ 'articles/2023/04/special.mdx': article(['date: 2023-04-01'], body) });
  refusesTheme(
    'one without its file',
    { 'mdx.yaml': own['mdx.yaml'] },
    at(1, 5, 'theme-file', { file: 'theme/mdx/Zahl.astro' }),
  );
  refusesTheme(
    'one with the name of ours',
    { 'mdx.yaml': '- { name: InfoBox, attributes: [title] }\n' },
    at(1, 5, 'reserved-component', { name: 'InfoBox' }),
  );
  refusesTheme(
    'two of one name',
    { ...own, 'mdx.yaml': own['mdx.yaml'].repeat(2) },
    at(2, 5, 'duplicate-name', { name: 'Zahl' }),
  );
  refusesTheme(
    'one that is not in a list',
    { ...own, 'mdx.yaml': 'name: Zahl\n' },
    at(1, 1, 'invalid-field', { field: 'mdx.yaml', expected: 'mdxComponents' }),
  );
  refusesTheme(
    'an attribute that would speak to Astro',
    { 'mdx.yaml': '- { name: Zahl, attributes: [wert, "set:html"] }\n' },
    at(1, 36, 'invalid-field', {
      field: 'attributes.1',
      expected: 'attributeNames',
      suggestion: undefined,
    }),
  );

  it.each(['', '# - { name: Zahl, attributes: [wert] }\n', '[]\n'])('may be none: %j', async (text) => {
    expect((await withTheme({ 'mdx.yaml': text }).load()).theme.mdx).toEqual([]);
  });

  it('may be used with their attributes', async () => {
    const { articles } = await withTheme(own, mdx('<Zahl wert="12" text="Tage" />\n')).load();
    expect(articles.map(({ format }) => format)).toContain('mdx');
  });

  it('may be used with no others', async () => {
    const folder = withTheme(own, mdx('<Zahl wert="12" farbe="rot" />\n'));
    const params = { name: 'Zahl', attribute: 'farbe', known: 'wert, text' };
    const place = { file: 'articles/2023/04/special.mdx', line: 8, column: 1 };
    await expectRefusal(folder, [{ ...place, rule: 'mdx-attribute', params }]);
  });

  it('are unknown once their declaration is gone, although the article is cached', async () => {
    const folder = withTheme(own, mdx('<Zahl wert="12" />\n'));
    await folder.load();
    folder.write('../theme/mdx.yaml', '[]\n');
    expect((await folder.problems()).map(({ rule }) => rule)).toEqual(['mdx-component']);
  });
});
