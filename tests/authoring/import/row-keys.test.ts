import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Import, lost } from './import-run.ts';

const MAPPING = 'category: Politik\nregion: Bayern\n';
const row = (title: string, body = 'Der Rat tagt.', date = '2023-03-30'): string =>
  `${date},${title},${body}\n`;
const table = (...rows: readonly string[]): string => `date,title,body\n${rows.join('')}`;

describe('rows without a key', () => {
  it('are known by date and title: a new first row changes nothing else', async () => {
    const rows = [row('Eins'), row('Zwei'), row('Zwei', 'Ein anderer Text.')];
    const made = new Import().put('a.csv', table(...rows));
    await made.run('csv', ['a.csv'], MAPPING);
    const texts = ['eins', 'zwei', 'zwei-2'].map((name) => made.text(`2023/03/${name}.md`));
    for (const first of ['Null', 'Ganz neu']) {
      rows.unshift(row(first));
      made.put('a.csv', table(...rows));
      const report = await made.run('csv', ['a.csv'], MAPPING);
      expect(report.counts).toMatchObject({ written: 1, updated: 0, unchanged: rows.length - 1, kept: 0 });
      expect(lost(report)).not.toContain('vanished: ');
    }
    expect(['eins', 'zwei', 'zwei-2'].map((name) => made.text(`2023/03/${name}.md`))).toEqual(texts);
  });

  it('keep their files if the last import knew them by their lines', async () => {
    const made = new Import().put('a.csv', table(row('Eins'), row('Zwei'), row('Zwei')));
    await made.run('csv', ['a.csv'], MAPPING);
    const state = made.folder.path('imported.json');
    const known = JSON.parse(readFileSync(state, 'utf8')) as Record<string, { file: string; hash: string }>;
    const byLine = Object.values(known).map(({ file, hash }, index) => [
      `a.csv:${index + 2}`,
      { file, hash },
    ]);
    writeFileSync(state, JSON.stringify(Object.fromEntries(byLine)));
    made.put('a.csv', table(row('Null'), row('Eins'), row('Zwei'), row('Zwei')));
    const { counts } = await made.run('csv', ['a.csv'], MAPPING);
    expect(counts).toMatchObject({ written: 1, unchanged: 3, updated: 0 });
    expect(Object.keys(JSON.parse(readFileSync(state, 'utf8')) as object)).toEqual([
      'row 2023-03-30|Eins',
      'row 2023-03-30|Null',
      'row 2023-03-30|Zwei',
      'row 2023-03-30|Zwei|2',
    ]);
  });

  it('do not take files of rows that have a key of their own', async () => {
    const keyed = 'key,date,title,body\n';
    const made = new Import().put('a.csv', `${keyed}x.csv:1,${row('Eins')}`);
    await made.run('csv', ['a.csv'], MAPPING);
    made.put('a.csv', `${keyed}x.csv:1,${row('Eins')}x.csv:2,${row('Eins')}`);
    const { counts } = await made.run('csv', ['a.csv'], MAPPING);
    expect(counts).toMatchObject({ written: 1, unchanged: 1 });
  });
});

describe('many equal titles', () => {
  it('are numbered without counting from the start each time', async () => {
    const made = new Import().put('a.csv', table(...Array.from({ length: 300 }, () => row('Kurz notiert'))));
    const report = await made.run('csv', ['a.csv'], MAPPING);
    expect(report.counts.written).toBe(300);
    expect(made.text('2023/03/kurz-notiert-300.md')).toContain('title: Kurz notiert');
    expect(lost(report).filter((line) => line.startsWith('same-name'))).toHaveLength(299);
  });
});
