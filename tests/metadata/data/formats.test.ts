import { parse as parseCsv } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { article, ContentFolder, type Files } from '../../content-folder.ts';
import { DataBuilds } from '../../publish/open-data/data-builds.ts';

const NASTY = `- "=cmd()|' /C calc'!A0", ]]> </script> & 🚨 שלום`;

/** Text that trips up spreadsheets, XML, YAML and line-based readers. */
const HOSTILE: Files = {
  'articles/2023/03/boese.md': article(
    [
      'id: 7',
      'title: "=HYPERLINK(\\"https://x.example\\"; \\"x\\")"',
      'date: 2023-03-30T14:05',
      `teaser: ${JSON.stringify(NASTY)}`,
      'source: "@SUM(1+1)"',
      'kicker: "+49, -1; \\"zitiert\\""',
      'authors: [Mara Muster]',
      'updated: 2023-04-01',
      'corrections: [{ date: 2023-04-02, text: "Zeile \\u2028 getrennt" }]',
      'aliases: [/geheimer-alias]',
    ],
    `Erster "Absatz",\nmit Zeile;\u0007 und Glocke.\n\n-  --- \n\n<!-- geheime Notiz -->\n\n\`\`\`\na\tb]]>\n\`\`\`\n`,
  ),
  'authors.yaml': '- name: Mara Muster\n',
};

async function built(files: Files): Promise<DataBuilds> {
  const builds = new DataBuilds(new ContentFolder(files));
  await builds.build();
  return builds;
}

interface Row {
  url: string;
  [field: string]: unknown;
}

const cellOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.join('; ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const rowOf = (rows: readonly Row[]): Row | undefined => rows.find(({ url }) => url.endsWith('/boese/'));
const rowsOf = (builds: DataBuilds): Row[] => builds.lines('daten/2023.jsonl') as Row[];

describe('JSON Lines', () => {
  it('has one article per line, whatever its text contains', async () => {
    const builds = await built(HOSTILE);
    expect(rowsOf(builds)).toHaveLength(2);
    expect(rowOf(rowsOf(builds))).toMatchObject({
      id: 7,
      url: 'https://kommunalblick.example/2023/03/boese/',
      date: '2023-03-30T14:05:00+02:00',
      updated: '2023-04-01',
      regions: ['Thüringen', 'Bayern', 'Niedersachsen'],
      category: 'Politik',
      authors: ['Mara Muster'],
      source: '@SUM(1+1)',
      topics: [],
      image: null,
    });
    const text = String(rowOf(rowsOf(builds))?.['text']);
    expect(text).toMatch(/^Erster „Absatz“, mit Zeile; und Glocke\.\n\n/);
    expect(JSON.stringify(rowsOf(builds))).not.toMatch(/geheim/);
  });
});

describe('CSV', () => {
  it('parses to the same values as JSON Lines, with apostrophes before formulas', async () => {
    const builds = await built(HOSTILE);
    const records = parseCsv(builds.files['daten/2023.csv'] as Buffer, { columns: true }) as unknown as Row[];
    const [cells, row] = [rowOf(records), rowOf(rowsOf(builds))];
    const expected = Object.entries(row ?? {}).map(([name, value]): [string, string] => {
      const cell = cellOf(value);
      return [name, /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell];
    });
    expect(cells).toEqual(Object.fromEntries(expected));
    expect([cells?.['title'], cells?.['source'], cells?.['kicker']].map((cell) => String(cell)[0])).toEqual(
      Array(3).fill("'"),
    );
  });

  it('ends its records with CRLF and has no byte order mark (RFC 4180)', async () => {
    const text = (await built({})).text('daten/2023.csv');
    expect(text).toMatch(/^id,url,title,[a-z,]*,text\r\n/);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
  });
});

describe('Parquet', () => {
  const read = async (builds: DataBuilds): Promise<Row[]> => {
    const content = builds.files['daten/artikel.parquet'] as Buffer;
    const file = content.buffer.slice(content.byteOffset, content.byteOffset + content.length) as ArrayBuffer;
    return (await parquetReadObjects({ file })) as Row[];
  };

  it('contains the rows of all years, newest first, without their texts, for an independent reader', async () => {
    const older = Array.from({ length: 40 }, (_none, index): [string, string] => [
      `articles/${2000 + (index % 20)}/01/a${index}.md`,
      article([
        `title: A${index}`,
        `date: ${2000 + (index % 20)}-01-01`,
        ...(index % 3 === 0 ? [`id: ${index + 100}`] : []),
      ]),
    ]);
    const builds = await built({ ...HOSTILE, ...Object.fromEntries(older) });
    const years = Array.from({ length: 24 }, (_none, index) => 2023 - index);
    const expected = years
      .filter((year) => builds.files[`daten/${year}.jsonl`])
      .flatMap((year) => builds.lines(`daten/${year}.jsonl`))
      .map(({ text: _text, ...row }) => row);
    expect(expected).toHaveLength(42);
    expect(await read(builds)).toEqual(expected);
  });

  it('is an empty table for an archive without articles', async () => {
    const builds = await built({ 'articles/2023/03/zusammen-fuers-ozg.md': null });
    expect(await read(builds)).toEqual([]);
    expect(Object.keys(builds.files)).toEqual([
      'daten/artikel.parquet',
      'daten/sha256.txt',
      'daten/datapackage.json',
    ]);
  });
});

describe('OAI-PMH', () => {
  it('is well-formed XML with the metadata of the articles', async () => {
    const builds = await built(HOSTILE);
    const parser = new SaxesParser({ xmlns: true });
    const texts: Record<string, string[]> = {};
    const path: string[] = [];
    parser.on('opentag', ({ name }) => path.push(name));
    parser.on('closetag', () => path.pop());
    parser.on('text', (text) => (texts[path.at(-1) ?? ''] ??= []).push(text));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(builds.text('daten/oai/2023.xml')).close();
    expect(texts['oai:identifier']).toEqual([
      'oai:kommunalblick.example:/id/7/',
      'oai:kommunalblick.example:/2023/03/zusammen-fuers-ozg/',
    ]);
    expect(texts['oai:datestamp']).toEqual(['2023-04-02', '2023-03-30']);
    expect(texts['oai:earliestDatestamp']).toEqual(['2023-03-30']);
    expect(texts['dc:description']?.[0]).toContain(']]> </script> & 🚨');
    expect(texts['dc:rights']).toBeUndefined();
  });
});

describe('an article as Markdown', () => {
  it('has the public fields as frontmatter, followed by its text', async () => {
    const markdown = (await built(HOSTILE)).text('2023/03/boese/index.md');
    const [, frontmatter = '', body = ''] = /^---\n([^]*?\n)---\n\n([^]*)$/.exec(markdown) ?? [];
    const data = parseYaml(frontmatter) as Record<string, unknown>;
    expect(data).toMatchObject({
      id: 7,
      url: 'https://kommunalblick.example/2023/03/boese/',
      authors: ['Mara Muster'],
    });
    expect(Object.keys(data)).not.toContain('aliases');
    expect(data['title']).toContain('=HYPERLINK(');
    expect(body).toMatch(/^Erster "Absatz",\smit Zeile; und Glocke\.\n/);
    expect(markdown).not.toMatch(/geheim|draft|publishAt/);
  });

  it('names the licence of site.yaml, as do the files that describe the whole data set', async () => {
    const folder = new ContentFolder();
    const licence = 'licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }\n';
    const site = `title: B\nclaim: C\ndescription: D\nurl: https://b.example\nlanguage: en\nformat: 2\ntimeZone: UTC\npublisher: P\nemail: a@b.example\n`;
    folder.write('site.yaml', site + licence);
    const builds = new DataBuilds(folder);
    await builds.build();
    expect(builds.text('2023/03/zusammen-fuers-ozg/index.md')).toContain(
      'licence: https://creativecommons.org',
    );
    expect(builds.text('data/oai/2023.xml')).toContain('<dc:rights>CC BY 4.0, https://creativecommons.org');
    expect(JSON.parse(builds.text('data/datapackage.json'))).toMatchObject({
      licenses: [{ title: 'CC BY 4.0' }],
    });
  });
});
