import { describe, expect, it } from 'vitest';
import { Import, lost } from './import-run.ts';

const MAPPING = `category: Politik
region: Bayern
columns: { title: Titel, date: Datum, body: Text, teaser: Vorspann, category: Ressort, address: Adresse }
format: text
`;
const HEAD = 'Nr;Titel;Datum;Vorspann;Ressort;Adresse;Text';
const ROW =
  '1;"Rat tagt; lange";30. März 2023, 14.05 Uhr;Der Rat hat lange getagt und nichts beschlossen.;Verwaltung;/alt/1|/alt/eins;"Erster Absatz <b>.\n\nZweiter ""Absatz""."';

describe('a table', () => {
  it('in CSV becomes articles, one a row', async () => {
    const made = new Import().put('alt.csv', `\ufeff${HEAD}\n${ROW}\n`);
    expect((await made.run('csv', ['alt.csv'], MAPPING)).counts.written).toBe(1);
    const text = made.text('2023/03/rat-tagt-lange.md');
    expect(text).toContain('date: 2023-03-30T14:05');
    expect(text).toContain('category: Verwaltung');
    expect(text).toContain('aliases: [/alt/1, /alt/eins]');
    expect(text).toContain('Erster Absatz \\<b>.\n\nZweiter "Absatz".');
  });

  it('in JSON Lines becomes articles, and a broken line is named', async () => {
    const row = {
      Titel: 'Rat tagt',
      Datum: '2023-03-30',
      Text: 'Kurz.',
      Ressort: ['Politik'],
      Adresse: ['/alt/2'],
    };
    const made = new Import().put('alt.jsonl', `${JSON.stringify(row)}\n{"Titel": \n[1]\n`);
    const report = await made.run('jsonl', ['alt.jsonl'], MAPPING);
    expect(report.counts.written).toBe(1);
    expect(report.losses.filter(({ kind }) => kind === 'malformed').map(({ place }) => place)).toEqual([
      'alt.jsonl:2',
      'alt.jsonl:3',
    ]);
  });

  it('without the named columns is refused, naming the existing ones', async () => {
    const made = new Import().put('alt.csv', 'Kopf,Tag\nx,y\n');
    await expect(made.run('csv', ['alt.csv'], MAPPING)).rejects.toMatchObject({
      kind: 'noColumn',
      details: { columns: 'Titel, Datum, Text', there: 'Kopf, Tag' },
    });
  });

  it('with an unclosed quotation mark keeps the rows before it', async () => {
    const made = new Import().put('alt.csv', `${HEAD}\n${ROW}\n2;"Offen\n`);
    const report = await made.run('csv', ['alt.csv'], MAPPING);
    expect(report.counts.written).toBe(1);
    expect(lost(report).some((line) => line.startsWith('malformed: '))).toBe(true);
  });

  it('with the same key twice gives one article', async () => {
    const made = new Import().put('alt.csv', `${HEAD}\n${ROW}\n${ROW}\n`);
    const report = await made.run('csv', ['alt.csv'], MAPPING);
    expect(report.counts).toMatchObject({ read: 2, written: 1 });
    expect(lost(report)).toContain('duplicate-key: Rat tagt; lange');
  });
});
