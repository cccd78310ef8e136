import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fix } from '../../../src/authoring/check/fix.ts';
import { ARTICLE, ContentFolder, NOW, PROJECT } from '../../content-folder.ts';
import { accepts, flags, inShort, sound } from './rule-tests.ts';

const FIELDS = [
  '- { name: ort, label: Ort, kind: line }',
  '- { name: wer, label: Wer, kind: list }',
  '- { name: sparte, label: Sparte, kind: choice, choices: [Konzert] }',
].join('\n');

const withLines = (lines: readonly string[]) => ({ 'fields.yaml': FIELDS, [ARTICLE]: sound(lines) });

describe('own fields', () => {
  accepts('values that fit', withLines(['ort: Saal', 'wer: [Chor]', 'sparte: Konzert']));
  flags('words that YAML drops', withLines(['ort: Halle #3']), `${ARTICLE}:7:12 yaml-words error`);
  flags(
    'unknown, misspelt and invalid fields and choices',
    withLines(['orrt: Saal', 'wer: { a: 1 }', 'ort: 7']),
    `${ARTICLE}:7:1 unknown-field error`,
    `${ARTICLE}:8:1 invalid-field error`,
    `${ARTICLE}:9:1 invalid-field error`,
  );
  flags('a value that is no choice', withLines(['sparte: Konzrt']), `${ARTICLE}:7:1 unknown-term error`);
  flags(
    'declarations with errors',
    {
      'fields.yaml': [
        '- { name: title, label: A, kind: line }',
        '- { name: Ort, label: A, kind: lin, limit: x, exported: ja }',
        '- { name: a, label: A, kind: flag, limit: 3, choices: [x] }',
        '- { name: a, label: A, kind: choice }',
      ].join('\n'),
    },
    ...['1:5 reserved-field', '2:5 invalid-field', '2:26 invalid-field', '2:37 invalid-field'].map(error),
    ...['2:47 invalid-field', '3:36 unfit-field', '3:46 unfit-field', '4:5 duplicate-name'].map(error),
    error('4:24 missing-field'),
  );

  it('get quotation marks from --fix where YAML reads something else', async () => {
    const folder = new ContentFolder(withLines(['ort: 007', 'wer: [Chor, 12]']));
    const { dir: contentDir, cacheDir } = folder;
    const { result } = await fix({ root: PROJECT, contentDir, cacheDir, now: NOW });
    expect(readFileSync(folder.path(ARTICLE), 'utf8')).toBe(sound(['ort: "007"', 'wer: [Chor, "12"]']));
    expect(inShort(result.findings)).toEqual([]);
  });
});

function error(found: string): string {
  return `fields.yaml:${found} error`;
}
