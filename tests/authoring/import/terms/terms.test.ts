import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { termKey } from '../../../../src/authoring/import/terms/term-key.ts';
import { Import, lost } from '../import-run.ts';

const MAPPING = `category: Politik
region: Bayern
terms: { Kommunal Politik: Verwaltung, 'ressort: Rat': Verwaltung }
authors: { jmueller: Jörg Müller }
add: [authors, topics]
`;

interface Row {
  title: string;
  category?: string | string[];
  tags?: string[];
  authors?: string[];
}

async function imported(rows: readonly Row[]): Promise<{ made: Import; told: string[] }> {
  const lines = rows.map((row) => JSON.stringify({ date: '2023-03-30', body: 'Der Rat tagt.', ...row }));
  const made = new Import().put('a.jsonl', lines.join('\n'));
  return { made, told: lost(await made.run('jsonl', ['a.jsonl'], MAPPING)) };
}

const topics = (made: Import): string => readFileSync(made.folder.path('topics.yaml'), 'utf8');

describe('spellings of a term', () => {
  it.each([
    ['OpenData', 'opendata'],
    ['Open-Data', 'Open Data'],
    ['Open Data', 'OpenData'],
    ['Jörg', 'Joerg'],
    ['#Klima', 'Klima'],
    ['Straße', 'STRASSE'],
  ])('%s and %s are one', (one, other) => {
    expect(termKey(one)).toBe(termKey(other));
  });

  it('are several terms if only signs tell them apart', () => {
    expect(new Set(['C', 'C++', 'C#', '日本', '中国'].map(termKey)).size).toBe(5);
  });
});

describe('terms of old posts', () => {
  it('are added in their most frequent spelling, and the others are told once', async () => {
    const { made, told } = await imported([
      { title: 'Eins', tags: ['opendata', 'C'] },
      { title: 'Zwei', tags: ['OpenData', 'C++'] },
      { title: 'Drei', tags: ['OpenData', 'opendata'] },
      { title: 'Vier', tags: ['opendata', 'OpenData', 'OpenData'] },
    ]);
    expect(made.text('2023/03/eins.md')).toContain('topics: [OpenData, C]');
    expect(made.text('2023/03/zwei.md')).toContain('topics: [OpenData, C++]');
    expect(topics(made)).toContain('- { name: OpenData }');
    expect(topics(made)).toContain('- { name: C++, slug: c-2 }');
    expect(told.filter((line) => line.startsWith('term-variant'))).toEqual([
      'term-variant: opendata → OpenData',
    ]);
  });

  it('are found in the vocabularies and in the mapping in every spelling', async () => {
    const { made, told } = await imported([
      { title: 'Eins', category: ['kommunal-politik', 'thueringen'] },
      { title: 'Zwei', category: 'POLITIK' },
    ]);
    expect(made.text('2023/03/eins.md')).toMatch(/region: \[Thüringen\]\ncategory: Verwaltung/);
    expect(told).toContain('term-variant: thueringen → Thüringen');
    expect(told).not.toContain('default-category: POLITIK');
  });

  it('are read without the references of HTML, also if they were escaped twice', async () => {
    const { made } = await imported([{ title: 'Eins', tags: ['Forschung &amp; Lehre', 'R&amp;amp;D'] }]);
    expect(made.text('2023/03/eins.md')).toContain('topics: [Forschung & Lehre, R&D]');
  });

  it('that are longer than a name may be are shortened', async () => {
    const long = `Ein Schlagwort, ${'das niemand liest, '.repeat(8)}`.trim();
    const { made, told } = await imported([
      { title: 'Eins', tags: [long] },
      { title: 'Zwei', tags: [long] },
    ]);
    const [, name = ''] = /topics: \[["']?(.*?…)/.exec(made.text('2023/03/eins.md')) ?? [];
    expect(name.length).toBeGreaterThan(80);
    expect(name.length).toBeLessThanOrEqual(100);
    expect(topics(made).split(name)).toHaveLength(2);
    expect(told).toContain(`term-variant: ${long} → ${name}`);
  });

  it('of a path count as the next that is known above them', async () => {
    const { made, told } = await imported([{ title: 'Eins', category: 'Verwaltung > Haushalt' }]);
    expect(made.text('2023/03/eins.md')).toContain('category: Verwaltung');
    expect(told).toContain('parent-term: Verwaltung > Haushalt → Verwaltung');
  });

  it('that make no address, or are unknown, are told', async () => {
    const { told } = await imported([{ title: 'Eins', category: 'Vermischtes', tags: ['日本'] }]);
    expect(told).toEqual(
      expect.arrayContaining([
        'unmapped-term: Vermischtes',
        'unmapped-term: 日本',
        'default-category: Vermischtes',
      ]),
    );
  });

  it('change nothing when the import runs again', async () => {
    const rows = [{ title: 'Eins', tags: ['Neu', 'Open-Data', 'Open Data'], authors: ['Anna Ahrens'] }];
    const { made } = await imported(rows);
    const before = made.text('2023/03/eins.md');
    const { counts } = await made.run('jsonl', ['a.jsonl'], MAPPING);
    expect(counts).toMatchObject({ unchanged: 1, updated: 0 });
    expect(made.text('2023/03/eins.md')).toBe(before);
  });
});

describe('authors of old posts', () => {
  it('are one person in every spelling', async () => {
    const { made, told } = await imported([
      { title: 'Eins', authors: ['jmueller'] },
      { title: 'Zwei', authors: ['Joerg Mueller', 'JMueller'] },
    ]);
    for (const name of ['eins', 'zwei'])
      expect(made.text(`2023/03/${name}.md`)).toContain('authors: [Jörg Müller]');
    expect(told).toContain('term-variant: Joerg Mueller → Jörg Müller');
  });
});
