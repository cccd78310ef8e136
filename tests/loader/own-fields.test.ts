import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../../src/archive/fields.ts';
import type { OwnValues } from '../../src/archive/own-fields.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';

const FIELDS = [
  '- { name: spielort, label: Spielort, kind: line, limit: 20 }',
  '- { name: note, label: Note, kind: number }',
  '- { name: frei, label: Eintritt frei, kind: flag }',
  '- { name: premiere, label: Premiere, kind: date }',
  '- { name: sparte, label: Sparte, kind: choice, choices: [Konzert, Theater] }',
  '- { name: mitwirkende2, label: Mitwirkende, kind: list }',
].join('\n');

const folderWith = (lines: readonly string[], fields = FIELDS): ContentFolder =>
  new ContentFolder({ 'fields.yaml': fields, [ARTICLE]: article(lines) });

async function valuesOf(lines: readonly string[]): Promise<OwnValues | undefined> {
  return (await folderWith(lines).load()).articles[0]?.own;
}

/** `file:line:column rule` of each diagnostic. */
async function problems(folder: ContentFolder): Promise<string[]> {
  const found = await folder.problems();
  return found.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe('own fields', () => {
  it('hold texts, numbers, flags, dates, choices and lists', async () => {
    const lines = [
      ...['mitwirkende2: [Chor, Orgel]', 'sparte: Konzert', 'premiere: 2023-04-01', 'frei: true'],
      ...['note: -1.5', 'spielort: Großer Saal'],
    ];
    expect(await valuesOf(lines)).toEqual({
      ...{ spielort: 'Großer Saal', note: -1.5, frei: true, premiere: '2023-04-01', sparte: 'Konzert' },
      mitwirkende2: ['Chor', 'Orgel'],
    });
  });

  it('may be absent or empty, and a list may be a single value', async () => {
    expect(await valuesOf([])).toBeUndefined();
    expect(await valuesOf(['spielort:', "sparte: ''", 'mitwirkende2: Chor', 'frei: false'])).toEqual({
      ...{ frei: false, mitwirkende2: ['Chor'] },
    });
  });

  it.each([
    ['spielort: 12', 'invalid-field', { field: 'spielort', expected: 'quoted' }],
    ['spielort: Ein viel zu langer Spielort', 'too-long', { field: 'spielort', length: 27, limit: 20 }],
    ['note: "2"', 'invalid-field', { field: 'note', expected: 'unquoted', suggestion: '2' }],
    ['note: 2,5', 'invalid-field', { field: 'note', expected: 'number', suggestion: '2.5' }],
    ['frei: ja', 'invalid-field', { field: 'frei', expected: 'boolean' }],
    ['premiere: 1.4.2023', 'invalid-field', { field: 'premiere', suggestion: '2023-04-01' }],
    ['sparte: Konzrt', 'unknown-term', { value: 'Konzrt', vocabulary: 'fields.yaml', suggestion: 'Konzert' }],
    ['mitwirkende2: { Chor: 1 }', 'invalid-field', { field: 'mitwirkende2', expected: 'list' }],
    ['spielrt: Saal', 'unknown-field', { field: 'spielrt', suggestion: 'spielort' }],
    ['kiker: Saal', 'unknown-field', { field: 'kiker', suggestion: 'kicker' }],
  ])('refuse %s', async (line, rule, params) => {
    const found = await folderWith([line]).problems();
    expect(found).toMatchObject([{ file: ARTICLE, line: 7, column: 1, rule, params }]);
  });

  it('are missed where they are required', async () => {
    const fields =
      '- { name: spielort, label: Spielort, kind: line, required: true }\n- { name: liste, label: L, kind: list, required: true }\n';
    const found = await folderWith([], fields).problems();
    expect(found).toMatchObject(
      ['spielort', 'liste'].map((field) => ({ file: ARTICLE, rule: 'missing-field', params: { field } })),
    );
  });

  it('are unknown without a declaration', async () => {
    expect(await problems(new ContentFolder({ [ARTICLE]: article(['spielort: Saal']) }))).toEqual([
      `${ARTICLE}:7:1 unknown-field`,
    ]);
  });

  it('keep the catalog’s cache when only a label changes, and read the articles again when a kind does', async () => {
    const folder = folderWith(['spielort: Saal']);
    const parsed = async (fields: string): Promise<number> => {
      folder.write('fields.yaml', fields);
      return (await folder.load()).parsed;
    };
    const field = (more: string): string => `- { name: spielort, ${more} }\n`;
    expect(await parsed(field('label: Ort, kind: line'))).toBe(1);
    expect(await parsed(field('label: Halle, kind: line, exported: true, hint: Wo es war'))).toBe(0);
    expect(await parsed(field('label: Halle, kind: list'))).toBe(1);
    expect((await folder.load()).articles[0]?.own).toEqual({ spielort: ['Saal'] });
  });
});

describe('fields.yaml', () => {
  const refused = (fields: string): Promise<string[]> => problems(folderWith([], fields));

  it.each(FIELD_NAMES.map((name) => [name as string]).concat([['url'], ['body'], ['constructor']]))(
    'refuses a field with the name %s, which is taken',
    async (name) => {
      expect(await refused(`- { name: ${name}, label: A, kind: line }\n`)).toEqual([
        'fields.yaml:1:5 reserved-field',
      ]);
    },
  );

  it.each([
    [
      '- { name: a, label: A, kind: line }\n- { name: a, label: B, kind: flag }\n',
      'fields.yaml:2:5 duplicate-name',
    ],
    ['- { name: Ort, label: A, kind: line }\n', 'fields.yaml:1:5 invalid-field'],
    ['- { name: spiel-ort, label: A, kind: line }\n', 'fields.yaml:1:5 invalid-field'],
    ['- { name: __proto__, label: A, kind: line }\n', 'fields.yaml:1:5 invalid-field'],
    ['- { name: a, kind: line }\n', 'fields.yaml:1:3 missing-field'],
    ['- { name: a, label: A, kind: text }\n', 'fields.yaml:1:24 invalid-field'],
    ['- { name: a, label: A, kind: choice }\n', 'fields.yaml:1:24 missing-field'],
    ['- { name: a, label: A, kind: choice, choices: [x, x] }\n', 'fields.yaml:1:38 duplicate-name'],
    ['- { name: a, label: A, kind: line, choices: [x] }\n', 'fields.yaml:1:36 unfit-field'],
    ['- { name: a, label: A, kind: flag, limit: 3 }\n', 'fields.yaml:1:36 unfit-field'],
    ['- { name: a, label: A, kind: line, limit: 0 }\n', 'fields.yaml:1:36 invalid-field'],
    ['- { name: a, label: A, kind: line, requird: true }\n', 'fields.yaml:1:36 unknown-field'],
    ['name: a\n', 'fields.yaml:1:1 invalid-field'],
  ])('refuses %j', async (fields, expected) => {
    expect(await refused(fields)).toEqual([expected]);
  });

  it('is the only file that is reported while it has errors', async () => {
    expect(await problems(folderWith(['ort: Saal'], '- { name: ort, label: A }\n'))).toEqual([
      'fields.yaml:1:3 missing-field',
    ]);
    expect(await problems(folderWith(['ort: Saal'], '- { name: ort\n'))).toEqual([
      'fields.yaml:2:1 yaml-syntax',
    ]);
  });
});
