import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fix } from '../../../src/authoring/check/fix.ts';
import { bodyHtml } from '../../../src/markdown/body.ts';
import { bodyLabels } from '../../../src/views/body.ts';
import { ARTICLE, ContentFolder, NOW, PROJECT } from '../../content-folder.ts';
import { findings, sound } from './rule-tests.ts';

const run = ({ dir: contentDir, cacheDir }: ContentFolder) =>
  fix({ root: PROJECT, contentDir, cacheDir, now: NOW });
const read = (folder: ContentFolder): string => readFileSync(folder.path(ARTICLE), 'utf8');

/** One of everything that `--fix` fixes, and things that it must leave alone. */
const MESSY = sound(
  ['source: dpa', 'kicker: Bund', 'title: Zusammen  fürs “OZG“'],
  [
    'Wie geht´s , fragte er: “Gut”, von 2019-2021 und 10-20 Prozent.',
    '',
    '| a  b | `c  d “e”` |',
    '| --- | --- |',
    '| 1-2 | x\u00a0y |',
    '',
    '* Breit\u00adband, scho\u0308n, `2019-2021`, [„x”](https://a.example/2019-2021) \\* &uuml;',
    '',
    '> Zitat  mit “Wort”',
    '> und Ende .',
    '',
    '    code  “x”',
    '',
  ].join('\n'),
);

const MENDED = [
  '---',
  'title: Zusammen fürs „OZG“',
  'date: 2023-03-30',
  'region: [Bayern]',
  'category: Politik',
  'kicker: Bund',
  'teaser: Drei Länder tauschen künftig ihre Onlinedienste; die Vereinbarung dazu liegt vor.',
  'source: dpa',
  '---',
  'Wie geht’s, fragte er: „Gut“, von 2019–2021 und 10–20 Prozent.',
  '',
  '| a b | `c  d “e”` |',
  '| --- | --- |',
  '| 1-2 | x y |',
  '',
  '* Breitband, schön, `2019-2021`, [„x“](https://a.example/2019-2021) \\* &uuml;',
  '',
  '> Zitat mit „Wort“',
  '> und Ende.',
  '',
  '    code  “x”',
  '',
].join('\n');

describe('--fix', () => {
  it('makes safe fixes and touches nothing else', async () => {
    const folder = new ContentFolder({ [ARTICLE]: MESSY });
    const { problems, files } = await run(folder);
    expect(read(folder)).toBe(MENDED);
    expect(problems).toBeGreaterThan(15);
    expect([...files]).toEqual([ARTICLE]);
  });

  it('finds nothing to fix the second time', async () => {
    const folder = new ContentFolder({ [ARTICLE]: MESSY });
    await run(folder);
    expect((await run(folder)).problems).toBe(0);
    expect(read(folder)).toBe(MENDED);
    expect((await findings(folder)).filter(({ edits }) => edits)).toEqual([]);
  });

  it('keeps line ends and a byte order mark', async () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const folder = new ContentFolder({ [ARTICLE]: windows(MESSY) });
    await run(folder);
    expect(read(folder)).toBe(windows(MENDED));
  });

  it('keeps mixed line ends outside of what it fixes', async () => {
    const mixed = sound([], 'Wie geht´s?\r\nGut .\n\r\nBis bald.\n').replace('---\n', '---\r\n');
    const folder = new ContentFolder({ [ARTICLE]: mixed });
    await run(folder);
    expect(read(folder)).toBe(mixed.replace('´', '’').replace(' .', '.'));
  });

  it('corrects links', async () => {
    const target = 'articles/2023/04/ziel.md';
    const folder = new ContentFolder({
      [ARTICLE]: sound(
        [],
        'Ein [Verweis im Text](/alt/#ende) und [noch ein Verweis](https://kommunalblick.example/2023/04/ziel).\n',
      ),
      [target]: sound(
        [
          'date: 2023-04-01',
          'title: Das Ziel',
          'teaser: In diesem Beitrag steht etwas anderes als in jenem, der auf ihn verweist.',
          'aliases: [/alt/]',
        ],
        '## Ende\n\nText.\n',
      ),
    });
    await run(folder);
    expect(read(folder)).toContain(
      '[Verweis im Text](/2023/04/ziel/#ende) und [noch ein Verweis](/2023/04/ziel/).',
    );
  });

  it('renders the same page except for typography', async () => {
    const folder = new ContentFolder({ [ARTICLE]: MESSY });
    const before = render(MESSY);
    await run(folder);
    expect(plain(render(read(folder)))).toBe(plain(before));
  });

  it('leaves the sample archive as it renders', async () => {
    const folder = new ContentFolder();
    const sample = join(PROJECT, 'content');
    const file = 'articles/2026/10/die-letzte-aktenkarre.md';
    const source = readFileSync(join(sample, file), 'utf8');
    for (const name of ['categories', 'regions', 'topics', 'types', 'authors'])
      folder.write(`${name}.yaml`, readFileSync(join(sample, `${name}.yaml`)));
    folder.write(
      'articles/2026/10/aktenmeter-elsterbrunn.png',
      readFileSync(join(sample, 'articles/2026/10/aktenmeter-elsterbrunn.png')),
    );
    folder.write(file, source);
    await run(folder);
    expect(plain(render(readFileSync(folder.path(file), 'utf8')))).toBe(plain(render(source)));
  });
});

function render(text: string): string {
  const body = text.slice(text.indexOf('\n---\n') + 5);
  return bodyHtml(body, {
    language: 'de',
    siteUrl: 'https://kommunalblick.example',
    pictures: {},
    labels: bodyLabels('de'),
  });
}

/** HTML without the characters that typography may change. */
const plain = (html: string): string =>
  html
    .normalize('NFC')
    .replace(/[“”„"]/g, '"')
    .replace(/[´’'`]/g, "'")
    .replace(/[–-]/g, '-')
    .replace(/\u00ad/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/ (?=[,.])/g, '');
