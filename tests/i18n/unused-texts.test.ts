import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n/messages.ts';

/** Groups whose texts are selected by a value; the code only names the group. */
const SELECTED = [
  'reading',
  'goneReasons',
  'searchProblem',
  'searchWholeList',
  'labels',
  'types',
  'fields',
  'history',
];

/** Files that handle the texts of pages, except the tables themselves. */
const sources = globSync('src/**/*.{ts,astro}')
  .filter((file) => !/^src[/\\]i18n[/\\](?:de|en)[/\\]/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .filter((source) => /messages|Messages/.test(source));

/** Whether a key is read as a property, or taken out of the texts by destructuring. */
function isUsed(key: string): boolean {
  const use = new RegExp(`\\.${key}\\b|\\{[^{}]*\\b${key}\\b[^{}]*\\}(?: =|: \\w*Messages)`);
  return sources.some((source) => use.test(source));
}

function keysOf(texts: object): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !SELECTED.includes(key)
      ? [key, ...keysOf(value)]
      : [key],
  );
}

describe('the texts of the site', () => {
  it('are all used', () => {
    expect(keysOf(messagesFor('de')).filter((key) => !isUsed(key))).toEqual([]);
  });
});
