import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Locate } from '../archive/diagnostic.ts';
import type { Language } from '../archive/language.ts';
import { noTheme, type Theme } from '../archive/theme.ts';
import { readComponents } from './theme-components.ts';
import { misnamedFiles, type YAML_FILES } from './theme-files.ts';
import { readMdxComponents } from './theme-mdx.ts';
import { readThemePages } from './theme-pages.ts';
import { themePlace } from './theme-place.ts';
import { policyDiagnostics } from './theme-policy.ts';
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

/** A value, and what was wrong with the rest. */
type Read<T> = [T, Diagnostic[]];

/** Reads the theme in `folder`, which need not exist. Places are relative to the content folder, like those of the content. */
export function loadTheme(
  folder: string,
  { contentDir, language, isReserved }: Surroundings,
): [Theme, Diagnostic[]] {
  const none = noTheme(folder);
  if (!existsSync(folder)) return [none, []];
  const placeOf = themePlace(folder, contentDir);
  const diagnostics: Diagnostic[] = [];
  const valid = <T>([value, found]: Read<T>): T => {
    diagnostics.push(...found);
    return value;
  };
  const readFile = <T>(
    name: (typeof YAML_FILES)[number],
    missing: T,
    use: (data: unknown, locate: Locate) => Read<T>,
  ): T => {
    if (!existsSync(join(folder, name))) return missing;
    const file = readYaml(contentDir, placeOf(name).file);
    return valid(Array.isArray(file) ? [missing, file] : use(file.data, file.locate));
  };
  const theme: Theme = {
    folder,
    tokens: readFile('tokens.yaml', none.tokens, (data, locate) => readTokens(folder, data, locate)),
    words: readFile('words.yaml', none.words, (data, locate) => readWords(data, locate, language)),
    mdx: readFile('mdx.yaml', none.mdx, (data, locate) => readMdxComponents(folder, data, locate)),
    components: valid(readComponents(folder, placeOf)),
    pages: valid(readThemePages(folder, isReserved, placeOf)),
    hasStyle: existsSync(join(folder, 'style.css')),
  };
  diagnostics.push(...misnamedFiles(folder, placeOf), ...policyDiagnostics(folder, placeOf));
  return [theme, diagnostics];
}
