import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Import, lost } from '../import-run.ts';
import { exportOf, type Item, MAPPING } from '../wxr-export.ts';

const run = async (items: readonly Item[], mapping = MAPPING) => {
  const made = new Import().put('export.xml', exportOf(items));
  const report = await made.run('wxr', ['export.xml'], mapping);
  return { made, report, told: lost(report) };
};

describe('addresses of a WordPress export', () => {
  it('by number are one kind of loss, and links to them lead to the articles', async () => {
    const body = '<a href="https://alt.example/?p=6">Sechs</a>';
    const { made, report } = await run([
      { id: 5, name: 'fuenf', body },
      { id: 6, name: 'sechs' },
    ]);
    expect(made.text('2019/03/fuenf.md')).toContain('[Sechs](/2019/03/sechs/)');
    const queries = report.losses.filter(({ kind }) => kind === 'query-address');
    expect(queries.map(({ what, example }) => [what, example])).toEqual([
      ['https://alt.example/?p=…', 'https://alt.example/?p=5'],
      ['https://alt.example/?p=…', 'https://alt.example/?p=6'],
    ]);
  });

  it('of files stay, for the files are carried over', async () => {
    const made = new Import()
      .put('uploads/2019/05/Satzung für alle.pdf', '%PDF')
      .put('uploads/2019/05/.geheim.pdf', '%PDF')
      .put('uploads/2019/05/seite.html', '<script>')
      .put(
        'export.xml',
        exportOf([
          {
            ...{ id: 5, name: 'rat' },
            body: [
              'Satzung%20f%C3%BCr%20alle.pdf',
              '.geheim.pdf',
              'fehlt.mp3',
              'seite.html',
              '../../../import.yaml',
            ]
              .map((name) => `<a href="https://alt.example/wp-content/uploads/2019/05/${name}">Datei</a>`)
              .join('\n'),
          },
        ]),
      );
    const told = lost(await made.run('wxr', ['export.xml']));
    const path = '/wp-content/uploads/2019/05/Satzung%20f%C3%BCr%20alle.pdf';
    expect(made.text('2019/03/rat.md')).toContain(`[Datei](${path})`);
    expect(readFileSync(join(made.publicDir, decodeURI(path)), 'utf8')).toBe('%PDF');
    expect(told.filter((line) => line.startsWith('missing-file'))).toEqual([
      'missing-file: /wp-content/uploads/2019/05/.geheim.pdf',
      'missing-file: /wp-content/uploads/2019/05/fehlt.mp3',
    ]);
    expect(existsSync(join(made.publicDir, 'wp-content/uploads/2019/05/seite.html'))).toBe(false);
  });

  it('of a file that the newsroom already has are told', async () => {
    const made = new Import().put('uploads/a.pdf', 'neu');
    made.put('../public/a.pdf', 'alt');
    made.put('export.xml', exportOf([{ id: 5, name: 'rat', body: '<a href="/a.pdf">Datei</a>' }]));
    expect(lost(await made.run('wxr', ['export.xml']))).toContain('address-taken: /a.pdf');
    expect(readFileSync(join(made.publicDir, 'a.pdf'), 'utf8')).toBe('alt');
  });
});

describe('posts that are gone since the last import', () => {
  const posts: Item[] = [
    { id: 5, name: 'bleibt' },
    { id: 6, name: 'geht' },
    { id: 7, name: 'muell' },
    { id: 8, name: 'entwurf' },
  ];
  const later: Item[] = [
    { id: 5, name: 'bleibt' },
    { id: 7, name: 'muell', status: 'trash' },
    { id: 8, name: 'entwurf', status: 'draft' },
  ];

  it('are told, and their articles stay as they are', async () => {
    const { made } = await run(posts);
    const before = ['geht', 'muell', 'entwurf'].map((name) => made.text(`2019/03/${name}.md`));
    made.put('export.xml', exportOf(later));
    const report = await made.run('wxr', ['export.xml']);
    expect(report.losses.filter(({ kind }) => kind === 'vanished').map(({ example }) => example)).toEqual([
      'articles/2019/03/entwurf.md',
      'articles/2019/03/geht.md',
      'articles/2019/03/muell.md',
    ]);
    expect(['geht', 'muell', 'entwurf'].map((name) => made.text(`2019/03/${name}.md`))).toEqual(before);
    rmSync(made.folder.path('articles/2019/03/geht.md'));
    expect(
      lost(await made.run('wxr', ['export.xml'])).filter((line) => line.startsWith('vanished')),
    ).toHaveLength(2);
  });

  it('are not those of another source', async () => {
    const { made } = await run(posts);
    made.put('a.jsonl', '{"title": "Neu", "date": "2023-03-30", "body": "Der Rat tagt."}');
    expect(lost(await made.run('jsonl', ['a.jsonl']))).not.toContain('vanished: ');
    writeFileSync(
      join(made.old, 'export.xml'),
      exportOf([{ id: 99 }]).replaceAll('alt.example', 'anders.example'),
    );
    expect(lost(await made.run('wxr', ['export.xml']))).not.toContain('vanished: ');
  });
});
