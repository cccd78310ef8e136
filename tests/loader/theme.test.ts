import { afterEach, describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/i18n/explain.ts';
import { useWords } from '../../src/i18n/messages.ts';
import { inTheme, refusesTheme, withTheme } from './theme-folder.ts';

// Reading a theme must not change the words of other tests.
afterEach(() => {
  useWords({});
});

const HEADER = '---\nconst { chrome } = Astro.props;\n---\n\n<header>{chrome.title}</header>\n';

describe('a theme', () => {
  it('need not exist', async () => {
    const { theme } = await withTheme({}).load();
    expect([theme.components, theme.mdx, theme.pages, theme.hasStyle]).toEqual([[], [], [], false]);
  });

  it('has what its folder holds', async () => {
    const { theme } = await withTheme({
      'tokens.yaml': 'colors:\n  accent: { light: "#063", dark: "#7fdca0" }\nsizes: { measure: 36rem }\n',
      'style.css': 'body { color: red }\n',
      'words.yaml': 'newest: Frisch\nversions:\n  title: Alle Stände\n',
      'mdx.yaml': '- { name: Zahl, attributes: [wert, text] }\n',
      'mdx/Zahl.astro': '<p>{Astro.props.wert}</p>\n',
      'components/Header.astro': HEADER,
      'components/parts/Logo.astro': '<svg></svg>\n',
      'pages/abo/index.astro': '<p>Abo</p>\n',
      'pages/_entwurf.astro': '<p>Noch nicht</p>\n',
    }).load();
    expect(theme.tokens.colors).toEqual({ accent: { light: '#006633', dark: '#7fdca0' } });
    expect(theme.tokens.sizes).toEqual({ measure: '36rem' });
    expect(theme.words).toEqual({ newest: 'Frisch', 'versions.title': 'Alle Stände' });
    expect(theme.mdx).toEqual([{ name: 'Zahl', attributes: ['wert', 'text'] }]);
    expect([theme.components, theme.hasStyle]).toEqual([['Header'], true]);
    expect(theme.pages).toEqual([{ file: 'pages/abo/index.astro', path: '/abo/' }]);
  });

  it('is named from its own folder', () => {
    const problem = inTheme('tokens.yaml')(3, 5, 'unknown-field', {
      field: 'colors.x',
      suggestion: undefined,
    });
    expect(formatDiagnostic(problem, 'en')).toMatch(/^theme\/tokens\.yaml:3:5 {2}unknown-field/);
  });
});

describe('tokens', () => {
  const at = inTheme('tokens.yaml');
  const tokens = (text: string) => ({ 'tokens.yaml': text });
  refusesTheme(
    'a colour by its name',
    tokens('colors:\n  brand: red\n'),
    at(2, 3, 'invalid-field', { field: 'colors.brand', expected: 'color', suggestion: undefined }),
  );
  refusesTheme(
    'one colour for both schemes',
    tokens('colors:\n  accent: "#005500"\n'),
    at(2, 3, 'invalid-field', { field: 'colors.accent', expected: 'schemeColor', suggestion: undefined }),
  );
  refusesTheme(
    'a token that does not exist',
    tokens('colors:\n  brnad: "#123456"\n'),
    at(2, 3, 'unknown-field', { field: 'brnad', suggestion: 'brand' }),
  );
  refusesTheme(
    'fonts that end the declaration',
    tokens('fonts:\n  text: "serif; } body { color: red"\n'),
    at(2, 3, 'invalid-field', { field: 'fonts.text', expected: 'fontFamilies', suggestion: undefined }),
  );
  refusesTheme(
    'a length without a unit that would need one',
    tokens('sizes:\n  measure: 40 rem\n'),
    at(2, 3, 'invalid-field', { field: 'sizes.measure', expected: 'cssLength', suggestion: undefined }),
  );
  refusesTheme(
    'a font file that is missing',
    tokens('fonts:\n  files:\n    - { family: Zeitung, src: ./fonts/zeitung.woff2 }\n'),
    at(3, 26, 'theme-file', { file: 'theme/fonts/zeitung.woff2' }),
  );
  refusesTheme(
    'a font file outside the theme',
    tokens('fonts:\n  files:\n    - { family: Zeitung, src: ../content/x.woff2 }\n'),
    at(3, 26, 'invalid-field', { field: 'fonts.files.0.src', expected: 'fontFile', suggestion: undefined }),
  );
  refusesTheme(
    'text that is hard to read on its ground',
    tokens('colors:\n  soft: { light: "#aaaaaa", dark: "#a9a79f" }\n'),
    at(2, 11, 'theme-contrast', { text: '#aaaaaa', ground: '#fdfcf9', contrast: 2.2 }),
    at(2, 11, 'theme-contrast', { text: '#aaaaaa', ground: '#f3f0e9', contrast: 2 }),
  );
});

describe('components', () => {
  const component = (name: string, text: string) => ({ [`components/${name}.astro`]: text });
  const at = (name: string) => inTheme(`components/${name}.astro`);
  const known = 'Head, Header, Footer, Front, Lead, Card, ListHeader, ArticleHeader, ArticleEnd';
  refusesTheme(
    'one that replaces nothing',
    component('Hedder', '<p></p>\n'),
    at('Hedder')(1, 1, 'theme-component', { name: 'Hedder', known, suggestion: 'Header' }),
  );
  refusesTheme(
    'one that asks for a prop that it does not get',
    component('Card', '---\nconst { card, author } = Astro.props;\n---\n\n<li>{card.title}</li>\n'),
    at('Card')(2, 15, 'theme-props', { component: 'Card', prop: 'author', known: 'card, level, language' }),
  );
  refusesTheme(
    'scripts and styles that the Content Security Policy forbids',
    component(
      'Head',
      '<script is:inline>\n  alert(1);\n</script>\n<script src="https://example.org/x.js"></script>\n<p onclick="alert(1)">x</p>\n<p style="color: red">x</p>\n',
    ),
    at('Head')(1, 1, 'theme-script', { kind: 'inline' }),
    at('Head')(4, 1, 'theme-script', { kind: 'foreign' }),
    at('Head')(5, 1, 'theme-script', { kind: 'handler' }),
    at('Head')(6, 1, 'theme-script', { kind: 'style' }),
  );

  it('may bundle scripts, and carry data', async () => {
    const text =
      '<script>\n  document.title;\n</script>\n<script is:inline type="application/ld+json"></script>\n';
    expect((await withTheme(component('Head', text)).load()).theme.components).toEqual(['Head']);
  });
});

describe('words', () => {
  const at = inTheme('words.yaml');
  const words = (text: string) => ({ 'words.yaml': text });
  refusesTheme(
    'a text that does not exist',
    words('newst: Frisch\n'),
    at(1, 1, 'unknown-field', { field: 'newst', suggestion: 'newest' }),
  );
  refusesTheme(
    'a list for a text',
    words('newest: [Frisch]\n'),
    at(1, 1, 'theme-word', { name: 'newest', problem: 'text', text: 'Neueste Beiträge' }),
  );
  refusesTheme(
    'six weekdays',
    words('weekdays: [M, D, M, D, F, S]\n'),
    at(1, 1, 'theme-word', { name: 'weekdays', problem: 'list', text: 'Mo, Di, Mi, Do, Fr, Sa, So' }),
  );
  refusesTheme(
    'a value that the text does not have',
    words('allOf: "Alles von {2}"\n'),
    at(1, 1, 'theme-word', { name: 'allOf', problem: 'values', text: 'Alle Beiträge: {1}' }),
  );
});
