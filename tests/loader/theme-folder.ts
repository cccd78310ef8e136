import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'vitest';
import { type Diagnostic, diagnostic, type Rule, type RuleParams } from '../../src/archive/diagnostic.ts';
import { ContentFolder, type Files } from '../content-folder.ts';
import { expectRefusal } from '../refuses.ts';

/** The base content with files beside it in `theme/`. `content` are files of the content. */
export function withTheme(theme: Readonly<Record<string, string>>, content: Files = {}): ContentFolder {
  const folder = new ContentFolder(content);
  for (const [file, text] of Object.entries(theme)) {
    const path = join(folder.dir, '../theme', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

/** A diagnostic of a file of the theme. */
export const inTheme =
  (file: string) =>
  <R extends Rule>(line: number, column: number, rule: R, params: RuleParams[R]): Diagnostic =>
    diagnostic({ file: `../theme/${file}`, line, column }, rule, params);

/** Declares a test: the base content with this theme is refused for exactly these reasons. */
export function refusesTheme(
  name: string,
  theme: Readonly<Record<string, string>>,
  ...expected: Diagnostic[]
): void {
  it(`refuses ${name}`, () => expectRefusal(withTheme(theme), expected));
}
