import { describe, expect, it } from 'vitest';
import { Import, lost } from './import-run.ts';
import { ARTICLE } from '../../content-folder.ts';
import { FOOT, HEAD, itemXml, MAPPING } from './wxr-export.ts';

const FIELDS = [
  '- { name: ort, label: Ort, kind: line, limit: 10, required: true }',
  '- { name: note, label: Note, kind: number }',
  '- { name: tag, label: Tag, kind: date }',
  '- { name: wer, label: Wer, kind: list }',
  '- { name: sparte, label: Sparte, kind: choice, choices: [Konzert] }',
].join('\n');

const COLUMNS = 'fields: { ort: Saal, note: Note, tag: Premiere, wer: Wer, sparte: Sparte }\n';

function started(): Import {
  const made = new Import();
  made.folder.write('fields.yaml', FIELDS);
  made.folder.write(ARTICLE, null);
  return made;
}

describe('an import', () => {
  it('fills own fields from the columns of a table', async () => {
    const row = '"Rat tagt","2023-03-30","Kurz.","Rathaus","2,5","1. April 2023","Chor; Orgel","Konzert"';
    const made = started().put('alt.csv', `title,date,body,Saal,Note,Premiere,Wer,Sparte\n${row}\n`);
    await made.run('csv', ['alt.csv'], MAPPING + COLUMNS);
    expect(made.text('2023/03/rat-tagt.md')).toMatch(
      /\nort: Rathaus\nnote: 2.5\ntag: 2023-04-01\nwer: \[Chor, Orgel\]\nsparte: Konzert\n---\n/,
    );
    expect((await made.folder.load()).articles).toHaveLength(1);
  });

  it('fills own fields from JSON Lines, custom fields of WordPress and parts of pages', async () => {
    const made = started()
      .put(
        'alt.jsonl',
        `${JSON.stringify({ title: 'A', date: '2023-03-30', body: 'x', Saal: 'S', Note: 3, Wer: ['a', 'b'] })}\n`,
      )
      .put('b.html', '<h1>B</h1><time>2023-03-30</time><div>x</div><i>S</i><b>a</b><b>b</b>')
      .put('alt.xml', HEAD + itemXml({ id: 9, title: 'C', meta: { Saal: 'S', Note: '3' } }) + FOOT);
    await made.run('jsonl', ['alt.jsonl'], MAPPING + COLUMNS);
    await made.run('wxr', ['alt.xml'], MAPPING + COLUMNS);
    const selectors = 'selectors: { title: h1, date: time, body: div }\nfields: { ort: i, wer: b }\n';
    await made.run('html', ['b.html'], MAPPING + selectors);
    expect(made.text('2023/03/a.md')).toMatch(/\nort: S\nnote: 3\nwer: \[a, b\]\n---\n/);
    expect(made.text('2023/03/b.md')).toMatch(/\nort: S\nwer: \[a, b\]\n---\n/);
    const { articles } = await made.folder.load();
    expect(articles.map(({ own }) => own)).toContainEqual({ ort: 'S', note: 3 });
  });

  it('reports values that a field does not take, and required ones that are missing', async () => {
    const row = '"Rat tagt","2023-03-30","Kurz.","Ein viel zu langer Ort","gut","bald","","Oper"';
    const made = started().put('alt.csv', `title,date,body,Saal,Note,Premiere,Wer,Sparte\n${row}\n`);
    expect(lost(await made.run('csv', ['alt.csv'], MAPPING + COLUMNS))).toEqual(
      expect.arrayContaining([
        ...['own-missing: ort', 'own-value: note', 'own-value: ort', 'own-value: sparte', 'own-value: tag'],
      ]),
    );
  });

  it('refuses a mapping of undeclared fields', async () => {
    const made = started().put('alt.csv', 'title,date,body\n');
    await expect(made.run('csv', ['alt.csv'], `${MAPPING}fields: { saal: Saal }\n`)).rejects.toMatchObject({
      kind: 'unknownFields',
      details: { names: 'saal' },
    });
  });
});
