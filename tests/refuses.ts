import { expect, it } from 'vitest';
import { type Diagnostic, diagnostic, type Rule, type RuleParams } from '../src/archive/diagnostic.ts';
import { explain } from '../src/i18n/explain.ts';
import { article, ARTICLE, ContentFolder, type Files } from './content-folder.ts';

/** A diagnostic of a file. */
export const found =
  (file: string) =>
  <R extends Rule>(line: number, column: number, rule: R, params: RuleParams[R]): Diagnostic =>
    diagnostic({ file, line, column }, rule, params);

/** A diagnostic of the base article. */
export const at = found(ARTICLE);

/** Loads the content and compares its diagnostics, each of which must have a text in both languages. */
export async function expectRefusal(folder: ContentFolder, expected: readonly Diagnostic[]): Promise<void> {
  const problems = await folder.problems();
  expect(problems).toEqual(expected);
  for (const problem of problems) {
    for (const language of ['de', 'en'] as const) {
      const { message, remedy } = explain(problem, language);
      expect(message).toMatch(/\S/);
      expect(remedy).toMatch(/\S/);
      expect(`${message} ${remedy}`).not.toMatch(/undefined|NaN|\[object|„“|“”/);
    }
  }
}

/** Declares a test: the base content with these files is refused for exactly these reasons. */
export function refuses(name: string, files: Files, ...expected: Diagnostic[]): void {
  it(`refuses ${name}`, () => expectRefusal(new ContentFolder(files), expected));
}

/** Declares the same test for the base article with these fields. */
export function refusesArticle(name: string, fields: readonly string[], ...expected: Diagnostic[]): void {
  refuses(name, { [ARTICLE]: article(fields) }, ...expected);
}
