import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import { suggestion } from '../archive/suggestion.ts';
import { isJunk } from './junk.ts';

/** The files below a folder of the theme whose names match, by their path from there, sorted. */
export function filesOfTheme(folder: string, name: RegExp): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && name.test(entry.name) && !isJunk(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort();
  } catch {
    return []; // a theme need not have the folder
  }
}

/** The YAML files that are read in the theme's folder. */
export const YAML_FILES = ['tokens.yaml', 'words.yaml', 'mdx.yaml'] as const;

/** Files such as `tokens.yml`, which would be ignored without a word. */
export const misnamedFiles = (folder: string, placeOf: (file: string) => Place): Diagnostic[] =>
  filesOfTheme(folder, /\.ya?ml$/i)
    .filter((name) => !name.includes('/') && !YAML_FILES.some((known) => known === name))
    .flatMap((name) => {
      const expected = suggestion(name, YAML_FILES);
      return expected === undefined ? [] : [diagnostic(placeOf(name), 'file-ending', { expected })];
    });
