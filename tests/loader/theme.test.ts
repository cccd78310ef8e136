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
  for (const length of ['40 rem', '"40"', '40'])
    refusesTheme(
      `the length ${length}, whose unit is missing or apart`,
      tokens(`sizes:\n  measure: ${length}\n`),
      at(2, 3, 'invalid-field', { field: 'sizes.measure', expected: 'cssLength', suggestion: undefined }),
    );
  for (const [field, text, expected] of [
    ['colors', 'colors: red\n', 'map'],
    ['fonts', 'fonts: Georgia\n', 'map'],
    ['sizes', 'sizes: 40rem\n', 'map'],
  ] as const)
    refusesTheme(
      `${field} that are no list of names`,
      tokens(text),
      at(1, 1, 'invalid-field', { field, expected, suggestion: undefined }),
    );
  for (const [name, files, field, expected] of [
    ['a path for a list of font files', './zeitung.woff2', '', 'fontFiles'],
    ['a path for a font file', '[./zeitung.woff2]', '.0', 'fontFiles'],
    ['a font that ends its name', '[{ family: "a\'b", src: ./z.woff2 }]', '.0.family', 'fontFamily'],
    [
      'a style that does not exist',
      '[{ family: Z, src: ./z.woff2, style: slanted }]',
      '.0.style',
      'fontStyle',
    ],
  ] as const)
    it(`refuses ${name}, and says what would be right`, async () => {
      const [problem] = await withTheme(tokens(`fonts: { files: ${files} }\n`)).problems();
      expect(problem?.params).toMatchObject({ field: `fonts.files${field}`, expected });
    });
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
    at(2, 11, 'theme-contrast', { text: 'soft (#aaaaaa)', ground: 'paper (#fdfcf9)', contrast: 2.2 }),
    at(2, 11, 'theme-contrast', { text: 'soft (#aaaaaa)', ground: 'tint (#f3f0e9)', contrast: 2 }),
  );
  refusesTheme(
    'a ground on which the default text is hard to read',
    tokens('colors:\n  brand: "#ffee00"\n'),
    at(2, 3, 'theme-contrast', { text: 'onBrand (#ffffff)', ground: 'brand (#ffee00)', contrast: 1.2 }),
  );

  it('may be empty, or all comments', async () => {
    for (const text of ['', '# colors:\n', 'colors:\nfonts: {}\n'])
      expect((await withTheme(tokens(text)).load()).theme.tokens).toEqual({
        colors: {},
        fonts: { files: [] },
        sizes: {},
      });
  });
});

describe('files of a theme', () => {
  for (const [name, expected] of [
    ['tokens.yml', 'tokens.yaml'],
    ['Words.yaml', 'words.yaml'],
    ['token.yaml', 'tokens.yaml'],
  ] as const)
    refusesTheme(
      `${name}, which would be ignored`,
      { [name]: '' },
      inTheme(name)(1, 1, 'file-ending', { expected }),
    );

  it('may have any other names, and any in folders', async () => {
    const folder = withTheme({ 'README.md': 'x', 'print.css': '', 'icons/tokens.yml': '' });
    expect((await folder.load()).theme.hasStyle).toBe(false);
  });
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
    'one whose name begins with a small letter',
    component('header', '<p></p>\n'),
    at('header')(1, 1, 'theme-component', { name: 'header', known, suggestion: 'Header' }),
  );
  refusesTheme(
    'one that asks for a prop that it does not get',
    component('Card', '---\nconst { card, author } = Astro.props;\n---\n\n<li>{card.title}</li>\n'),
    at('Card')(2, 15, 'theme-props', { component: 'Card', prop: 'author', known: 'card, level, language' }),
  );
  it('may have parts beside them, whose names begin with a small letter', async () => {
    const folder = withTheme({ ...component('logo', '<svg></svg>\n'), ...component('Header', HEADER) });
    expect((await folder.load()).theme.components).toEqual(['Header']);
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
    'a list of texts',
    words('- newest\n'),
    at(1, 1, 'invalid-field', { field: 'words.yaml', expected: 'map' }),
  );
  refusesTheme(
    'a text for a group',
    words('versions: Stände\n'),
    at(1, 1, 'invalid-field', { field: 'versions', expected: 'map' }),
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
