import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openArchive } from '../../../src/authoring/edit/own-article.ts';
import { cmsConfig } from '../../../src/authoring/editors/cms.ts';
import { articleJsonSchema, contentJsonSchemas } from '../../../src/authoring/editors/json-schema.ts';
import { vscodeFiles } from '../../../src/authoring/editors/vscode.ts';
import { ContentFolder } from '../../content-folder.ts';
import { commandContext } from '../edit/command-context.ts';

const FIELDS = [
  '- { name: spielort, label: Spielort, hint: Wo es war, kind: line, limit: 80, required: true }',
  '- { name: note, label: Note, kind: number }',
  '- { name: frei, label: Eintritt frei, kind: flag }',
  '- { name: premiere, label: Premiere, kind: date }',
  '- { name: sparte, label: Sparte, kind: choice, choices: [Konzert, Theater], required: true }',
  '- { name: wer, label: Mitwirkende, kind: list }',
].join('\n');

const archive = () => openArchive(commandContext(new ContentFolder({ 'fields.yaml': FIELDS })));

describe('the own fields of a newsroom', () => {
  it('are in the JSON Schema of the frontmatter, with label, hint and form', async () => {
    const { properties, required } = articleJsonSchema(await archive());
    expect(properties).toMatchObject({
      spielort: { type: 'string', maxLength: 80, title: 'Spielort', description: 'Wo es war' },
      note: { type: 'number', title: 'Note' },
      frei: { type: 'boolean' },
      premiere: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      sparte: { type: 'string', enum: ['Konzert', 'Theater'] },
      wer: { type: 'array', items: { type: 'string', maxLength: 300 } },
    });
    expect(properties?.['note']).not.toHaveProperty('description');
    expect(required).toEqual(expect.arrayContaining(['spielort', 'sparte']));
    expect(required).not.toContain('note');
  });

  it('are the last fields of the form in the browser before the text', async () => {
    const repository = { backend: 'github', repo: 'a/b', branch: 'main' } as const;
    const editor = { ...repository, path: 'redaktion', folder: 'content', years: 1 };
    const { collections } = parse(cmsConfig(await archive(), editor, '2026-11-24', ['2026'])) as {
      collections: { fields: object[] }[];
    };
    const base = { required: false };
    expect(collections[0]?.fields.slice(-7)).toMatchObject([
      { name: 'spielort', label: 'Spielort', hint: 'Wo es war', widget: 'string', required: true },
      { ...base, name: 'note', widget: 'number', value_type: 'float' },
      { ...base, name: 'frei', widget: 'boolean' },
      { ...base, name: 'premiere', widget: 'datetime', type: 'date' },
      { name: 'sparte', widget: 'select', options: ['Konzert', 'Theater'], required: true },
      { ...base, name: 'wer', widget: 'list' },
      { name: 'body' },
    ]);
  });

  it('are the last fields of the form in VS Code, and its snippet asks for required ones', async () => {
    const files = vscodeFiles(await archive(), 'content');
    const settings = JSON.parse(String(files['.vscode/settings.json'])) as Record<
      string,
      { fields: object[] }[]
    >;
    expect(settings['frontMatter.taxonomy.contentTypes']?.[0]?.fields.slice(-6)).toMatchObject([
      { name: 'spielort', title: 'Spielort', description: 'Wo es war', type: 'string', required: true },
      { name: 'note', type: 'number' },
      { name: 'frei', type: 'boolean' },
      { name: 'premiere', type: 'string' },
      { name: 'sparte', type: 'choice', choices: ['Konzert', 'Theater'] },
      { name: 'wer', type: 'list' },
    ]);
    expect(files['.vscode/article.code-snippets']).toMatch(
      /spielort: \$6[^]*sparte: \$\{7\|Konzert,Theater\|\}/,
    );
  });

  it('are declared in a file that editors know', async () => {
    const { properties, required } = contentJsonSchemas(await archive())['fields']?.items as {
      properties: object;
      required: string[];
    };
    expect(properties).toMatchObject({
      kind: { enum: ['line', 'number', 'flag', 'date', 'choice', 'list'] },
    });
    expect(required).toEqual(['name', 'label', 'kind']);
  });
});
