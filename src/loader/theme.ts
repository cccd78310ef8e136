import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { diagnostic, type Diagnostic, type Locate, type Place } from '../archive/diagnostic.ts';
import type { Language } from '../archive/language.ts';
import { noTheme, type Theme, type ThemePage } from '../archive/theme.ts';
import { astroFiles, readComponents, scriptDiagnostics } from './theme-components.ts';
import { readMdxComponents } from './theme-mdx.ts';
import { readTokens } from './theme-tokens.ts';
import { readWords } from './theme-words.ts';
import { readYaml } from './yaml-file.ts';

/** Reads the theme in `folder`, which need not exist. Places are relative to the content folder, like those of the content. */
export function loadTheme(folder: string, contentDir: string, language: Language): [Theme, Diagnostic[]] {
  const theme = noTheme(folder);
  if (!existsSync(folder)) return [theme, []];
  const pathOf = (file: string): string => relative(contentDir, join(folder, file)).replaceAll('\\', '/');
  const placeOf = (file: string): Place => ({ file: pathOf(file), line: 1, column: 1 });
  const read = <T>(
    name: string,
    none: T,
    use: (data: unknown, locate: Locate) => [T, Diagnostic[]],
  ): [T, Diagnostic[]] => {
    if (!existsSync(join(folder, name))) return [none, []];
    const file = readYaml(contentDir, pathOf(name));
    return Array.isArray(file) ? [none, file] : use(file.data, file.locate);
  };
  const [tokens, tokenErrors] = read('tokens.yaml', theme.tokens, (data, locate) =>
    readTokens(folder, data, locate),
  );
  const [words, wordErrors] = read('words.yaml', theme.words, (data, locate) =>
    readWords(data, locate, language),
  );
  const [mdx, mdxErrors] = read('mdx.yaml', theme.mdx, (data, locate) =>
    readMdxComponents(folder, data, locate),
  );
  const [components, componentErrors] = readComponents(folder, placeOf);
  const [pages, pageErrors] = themePages(folder, placeOf);
  const hasStyle = existsSync(join(folder, 'style.css'));
  return [
    { folder, tokens, words, mdx, components, pages, hasStyle },
    [
      ...tokenErrors,
      ...wordErrors,
      ...mdxErrors,
      ...componentErrors,
      ...pageErrors,
      ...scriptDiagnostics(folder, placeOf),
    ],
  ];
}

/** The theme's own pages: `pages/abo.astro` is `/abo/`. A path with parameters would need a list of its pages. */
function themePages(folder: string, placeOf: (file: string) => Place): [ThemePage[], Diagnostic[]] {
  const files = astroFiles(join(folder, 'pages')).filter((file) => !/(?:^|\/)_/.test(file));
  const isFixed = (file: string): boolean => /^[a-z0-9/-]+\.astro$/.test(file);
  const pages = files.filter(isFixed).map((file) => ({
    file: `pages/${file}`,
    path: `/${file.replace(/\.astro$/, '').replace(/(?:^|\/)index$/, '')}/`.replace(/^\/\/$/, '/'),
  }));
  const wrong = files.filter((file) => !isFixed(file));
  return [pages, wrong.map((file) => diagnostic(placeOf(`pages/${file}`), 'theme-page', { file }))];
}
