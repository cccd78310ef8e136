import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { check, type CheckOptions } from '../../../src/authoring/check/check.ts';
import { fix } from '../../../src/authoring/check/fix.ts';
import type { Finding } from '../../../src/authoring/finding.ts';
import { formatFindings } from '../../../src/authoring/check/formats/formatted-finding.ts';
import { ARTICLE, ContentFolder, type Files, NOW, PROJECT } from '../../content-folder.ts';

/** A small picture. */
export const PNG = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
  .png()
  .toBuffer();

const FIELDS = [
  'title: Zusammen fürs OZG',
  'date: 2023-03-30',
  'region: [Bayern]',
  'category: Politik',
  'teaser: Drei Länder tauschen künftig ihre Onlinedienste; die Vereinbarung dazu liegt vor.',
];

const keyOf = (line: string): string => line.split(':')[0] as string;

/**
 * An article in which no rule finds anything: title is line 2, date 3, region 4, category 5, teaser 6. A field with one of
 * these keys takes its line; others follow from line 7 on, where the body starts otherwise (at line 8).
 */
export function sound(fields: readonly string[] = [], body = 'Ein Absatz.\n'): string {
  const own = FIELDS.map((line) => fields.find((field) => keyOf(field) === keyOf(line)) ?? line);
  const added = fields.filter((field) => !FIELDS.some((line) => keyOf(line) === keyOf(field)));
  return ['---', ...own, ...added, '---', body].join('\n');
}

/** Checks a content folder at the tests' fixed time. */
export async function findings(
  folder: ContentFolder,
  options: Partial<CheckOptions> = {},
): Promise<readonly Finding[]> {
  const { dir: contentDir, cacheDir } = folder;
  return (await check({ root: PROJECT, contentDir, cacheDir, now: NOW, ...options })).findings;
}

/** `file:line:column rule severity` of each finding. */
export const inShort = (found: readonly Finding[]): string[] =>
  found.map(({ file, line, column, rule, severity }) => `${file}:${line}:${column} ${rule} ${severity}`);

/** Declares a test: these files give exactly these findings, each with a text in both languages. */
export function flags(name: string, files: Files, ...expected: string[]): void {
  it(`flags ${name}`, async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound(), ...files });
    const found = await findings(folder);
    expect(inShort(found)).toEqual(expected);
    for (const language of ['de', 'en'] as const) {
      for (const { message, remedy } of formatFindings(found, folder.dir, language, folder.dir)) {
        expect(message).toMatch(/\S/);
        expect(remedy).toMatch(/\S/);
        expect(`${message} ${remedy}`).not.toMatch(/undefined|NaN|\[object|„“|“”/);
      }
    }
  });
}

/** Declares the same test for the base article; an expectation is `line:column rule severity`. */
export function flagsText(name: string, text: string, ...expected: string[]): void {
  flags(name, { [ARTICLE]: text }, ...expected.map((each) => `${ARTICLE}:${each}`));
}

export function accepts(name: string, files: Files): void {
  it(`accepts ${name}`, async () => {
    expect(inShort(await findings(new ContentFolder({ [ARTICLE]: sound(), ...files })))).toEqual([]);
  });
}

export function acceptsText(name: string, text: string): void {
  accepts(name, { [ARTICLE]: text });
}

/** Declares a test: `--fix` turns one body into another, in which the rule finds nothing more. */
export function fixes(name: string, before: string, after: string): void {
  it(`fixes ${name}`, async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound([], `${before}\n`) });
    const { dir: contentDir, cacheDir } = folder;
    const { result } = await fix({ root: PROJECT, contentDir, cacheDir, now: NOW });
    expect(readFileSync(folder.path(ARTICLE), 'utf8')).toBe(sound([], `${after}\n`));
    expect(inShort(result.findings)).toEqual([]);
  });
}
