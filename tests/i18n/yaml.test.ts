import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/archive/diagnostic.ts';
import { yamlTexts } from '../../src/i18n/author-languages.ts';
import { explain } from '../../src/i18n/explain.ts';

/** Every code that the library may give. */
const codes = (): string[] => {
  const folder = join(createRequire(import.meta.url).resolve('yaml'), '..');
  const [, list = ''] =
    /type ErrorCode =([^;]*);/.exec(readFileSync(join(folder, 'errors.d.ts'), 'utf8')) ?? [];
  return [...list.matchAll(/'([A-Z\d_]+)'/g)].map(([, code]) => code as string);
};

describe('an error in YAML', () => {
  it('has a message in both languages for every code of the library', () => {
    expect(codes().length).toBeGreaterThan(20);
    for (const language of ['de', 'en'] as const)
      expect(Object.keys(yamlTexts(language))).toEqual(expect.arrayContaining(codes()));
    expect(Object.keys(yamlTexts('en'))).toEqual(Object.keys(yamlTexts('de')));
  });

  it('is a German sentence on a German site, and an English one on an English site', () => {
    for (const { message, remedy } of Object.values(yamlTexts('de')))
      expect(`${message} ${remedy}`).not.toMatch(/\b(?:the|must|not allowed|Unexpected|is a)\b/);
    for (const { message, remedy } of Object.values(yamlTexts('en')))
      expect(`${message} ${remedy}`).not.toMatch(/[äöüß„]|\b(?:der|die|das|nicht|mit)\b/);
    const found = diagnostic({ file: 'a.md', line: 1, column: 1 }, 'yaml-syntax', {
      problem: 'ALIAS',
      found: '*wichtig*',
    });
    expect(explain(found, 'de')).toEqual({
      message: 'Das YAML lässt sich nicht lesen („*wichtig*“): Was mit * beginnt, ist ein Verweis.',
      remedy: 'Den ganzen Text in Anführungszeichen setzen.',
    });
    expect(explain(found, 'en').message).toBe(
      'The YAML cannot be read (“*wichtig*”): What starts with * is a reference.',
    );
  });
});
