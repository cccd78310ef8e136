import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Locate } from '../archive/diagnostic.ts';
import type { Language } from '../archive/language.ts';
import { noTheme, type Theme } from '../archive/theme.ts';
import { readComponents, scriptDiagnostics } from './theme-components.ts';
import { readMdxComponents } from './theme-mdx.ts';
import { readThemePages } from './theme-pages.ts';
import { themePlace } from './theme-place.ts';
import { readTokens } from './theme-tokens.ts';
import { readWords } from './theme-words.ts';
import { readYaml } from './yaml-file.ts';

/** What a theme belongs to. */
interface Surroundings {
  contentDir: string;
  language: Language;
  /** Whether the program has pages at addresses that begin with a segment. */
  isReserved: (segment: string) => boolean;
}

/** Reads the theme in `folder`, which need not exist. Places are relative to the content folder, like those of the content. */
export function loadTheme(
  folder: string,
  { contentDir, language, isReserved }: Surroundings,
): [Theme, Diagnostic[]] {
  const theme = noTheme(folder);
  if (!existsSync(folder)) return [theme, []];
  const placeOf = themePlace(folder, contentDir);
  const read = <T>(
    name: string,
    none: T,
    use: (data: unknown, locate: Locate) => [T, Diagnostic[]],
  ): [T, Diagnostic[]] => {
    if (!existsSync(join(folder, name))) return [none, []];
    const file = readYaml(contentDir, placeOf(name).file);
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
  const [pages, pageErrors] = readThemePages(folder, isReserved, placeOf);
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
