import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { correct } from '../../../src/authoring/edit/correction.ts';
import { makeArticle } from '../../../src/authoring/edit/new-article.ts';
import { openArchive } from '../../../src/authoring/edit/own-article.ts';
import { ownValueOf, ownValuesIn } from '../../../src/authoring/edit/own-values.ts';
import { rename } from '../../../src/authoring/edit/rename.ts';
import { loadOwnFields } from '../../../src/loader/own-fields.ts';
import { ARTICLE, ContentFolder, NOW } from '../../content-folder.ts';
import { findings, inShort, sound } from '../check/rule-tests.ts';
import { commandContext, errors, kind, text } from './command-context.ts';

const FIELDS =
  '- { name: note, label: Note, kind: number }\n- { name: ort, label: Ort, kind: line, required: true }\n';

const GIVEN = { title: 'Neu', region: ['Bayern'], category: 'Politik', teaser: 'Ein Teaser.', draft: true };

const folderWith = (lines: readonly string[]): ContentFolder =>
  new ContentFolder({ 'fields.yaml': FIELDS, [ARTICLE]: sound(lines) });

async function created(fields: string): Promise<string> {
  const folder = folderWith(['ort: Saal']);
  const archive = await openArchive(commandContext(folder));
  return text(folder, makeArticle(archive, { ...GIVEN, own: ownValuesIn(fields, archive.ownFields) }, NOW));
}

describe('npm run new', () => {
  it('writes own fields after ours, in the order of their declaration', async () => {
    expect(await created('ort: "Halle #3", note: 2.5')).toMatch(
      /\ndraft: true\nnote: 2.5\nort: "Halle #3"\n---\n/,
    );
  });

  it('names required own fields that are missing', async () => {
    await expect(created('note: 2')).rejects.toThrow(
      expect.objectContaining({ kind: 'missingOptions', details: { options: '--fields "ort: …"' } }),
    );
  });

  it('refuses undeclared fields with a suggestion, and what is no list of fields', async () => {
    await expect(created('ort: Saal, notte: 2')).rejects.toThrow(
      expect.objectContaining({ details: { value: 'notte', vocabulary: 'fields.yaml', suggestion: 'note' } }),
    );
    await expect(created('title: Anders, ort: Saal')).rejects.toThrow(kind('unknownTerm'));
    await expect(created('ort: {')).rejects.toThrow(kind('notFields'));
  });

  it('creates no file with an invalid value', async () => {
    const folder = folderWith(['ort: Saal']);
    const archive = await openArchive(commandContext(folder));
    expect(() => makeArticle(archive, { ...GIVEN, own: { ort: 'Saal', note: 'gut' } }, NOW)).toThrow(
      expect.objectContaining({ diagnostics: [expect.objectContaining({ rule: 'invalid-field' })] }),
    );
    expect(existsSync(folder.path('articles/2026/11/neu.md'))).toBe(false);
  });
});

describe('own fields', () => {
  it('stay when an article is renamed and corrected', async () => {
    const folder = folderWith(['ort: Saal # im Keller', 'note: 3']);
    const { file } = await rename(commandContext(folder), ARTICLE, { slug: 'neuer-name' });
    await correct(commandContext(folder), file, 'Berichtigt.');
    expect(text(folder, file)).toMatch(/\nort: Saal # im Keller\nnote: 3\n---\n/);
    expect(await errors(folder)).toEqual([]);
  });

  it('usually follow ours, in any order', async () => {
    const order = async (lines: readonly string[]): Promise<string[]> =>
      inShort(await findings(folderWith(lines))).filter((found) => found.includes('frontmatter-order'));
    expect(await order(['draft: true', 'ort: Saal', 'note: 3'])).toEqual([]);
    expect(await order(['note: 3', 'ort: Saal', 'draft: true'])).toEqual([
      `${ARTICLE}:9:1 frontmatter-order info`,
    ]);
  });

  it.each([
    ['number', ' 4,5', 4.5],
    ['number', 'vier', 'vier'],
    ['number', '', ''],
    ['flag', 'Ja', true],
    ['flag', '0', false],
    ['flag', 'vielleicht', 'vielleicht'],
    ['list', 'Chor; Orgel|Pauke;', ['Chor', 'Orgel', 'Pauke']],
    ['line', 'A; B', 'A; B'],
  ] as const)('of the kind %s are read from the text %j', (ownKind, from, value) => {
    expect(ownValueOf({ kind: ownKind }, from)).toEqual(value);
  });

  it('need no file', () => {
    expect(loadOwnFields(new ContentFolder().dir)).toEqual([[], []]);
  });
});
