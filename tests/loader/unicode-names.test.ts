import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { diskPath } from '../../src/loader/disk-path.ts';
import { openArchive } from '../../src/authoring/edit/own-article.ts';
import { remove } from '../../src/authoring/edit/removal.ts';
import { SiteMap } from '../../src/authoring/check/site-map.ts';
import { PNG, sound } from '../authoring/check/rule-tests.ts';
import { commandContext, errors } from '../authoring/edit/command-context.ts';
import { article, ARTICLE, ContentFolder, NOW } from '../content-folder.ts';
import { found, refuses } from '../refuses.ts';
import { propsByPath } from '../views/page-props.ts';

const nfc = (text: string): string => text.normalize('NFC');
const nfd = (text: string): string => text.normalize('NFD');

const FORMS = [
  ['in one form', nfc, nfc],
  ['decomposed on the disk', nfc, nfd],
  ['decomposed in the text', nfd, nfc],
  ['decomposed in both', nfd, nfd],
] as const;

const LEAD = 'image: { src: ./bild-grün.png, alt: Ein Plan, credit: Wir }';
const BODIES = [
  '![Plan](./straße-ø-né.png)',
  '![Plan](../über-uns/straße-ø-né.png "Bild: Wir")',
  '![Plan](./stra%C3%9Fe-%C3%B8-ne%CC%81.png)',
  '![Plan][plan]\n\n[plan]: <./straße-ø-né.png>',
];

/** Everything that the pages of an archive show. */
const shown = (archive: Archive): string =>
  JSON.stringify([...propsByPath(archive)]).replace(/"[0-9a-f]{40}"/g, '""');

describe.each(FORMS)('names with accents %s', (_name, inText, onDisk) => {
  it.each(BODIES)('find the picture of %j and give the same pages', async (body) => {
    const pictures = ['bild-grün.png', 'straße-ø-né.png', '../über-uns/straße-ø-né.png'];
    const files = (text: (name: string) => string, disk: (name: string) => string) => ({
      [ARTICLE]: text(article([LEAD], `${body}\n`)),
      ...Object.fromEntries(pictures.map((name) => [join('articles/2023/03', disk(name)), PNG])),
    });
    const [plain, other] = [new ContentFolder(files(nfc, nfc)), new ContentFolder(files(inText, onDisk))];
    const archive = await other.load();
    const unnamed = (text: string): string => nfc(text).replaceAll('ne%CC%81', 'né');
    expect(unnamed(shown(archive))).toBe(unnamed(shown(await plain.load())));
    expect(Object.values(archive.articles[0]?.bodyPictures ?? {})).toHaveLength(1);
    expect((await errors(other)).filter(({ rule }) => rule.startsWith('image'))).toEqual([]);
  });

  it('match terms, topics and old addresses', async () => {
    const folder = new ContentFolder({
      [ARTICLE]: inText(article(['topics: [grünkohl]', 'aliases: [/früher/]'])),
      'topics.yaml': onDisk('- name: grünkohl\n'),
      'dossiers/gruenkohl.md': onDisk('Der Kohl ist grün.\n'),
      'redirects.yaml': onDisk('- { from: /noch-früher/, to: /2023/03/zusammen-fuers-ozg/ }\n'),
    });
    const { articles, dossiers, redirects } = await folder.load();
    expect([articles[0]?.topics, articles[0]?.aliases]).toEqual([['gruenkohl'], ['/früher/']]);
    expect(dossiers.get('gruenkohl')?.body).toBe('Der Kohl ist grün.\n');
    expect(redirects[0]?.from).toBe('/noch-früher/');
  });
});

describe('two files whose names differ only in their Unicode form', () => {
  refuses(
    'a picture twice',
    {
      [ARTICLE]: article([LEAD]),
      [`articles/2023/03/${nfc('bild-grün.png')}`]: PNG,
      [`articles/2023/03/${nfd('bild-grün.png')}`]: PNG,
    },
    found(`articles/2023/03/${nfc('bild-grün.png')}`)(1, 1, 'file-case', {
      other: `articles/2023/03/${nfd('bild-grün.png')}`,
    }),
  );
  it('are accepted as folders with different files', async () => {
    const folder = new ContentFolder({
      [ARTICLE]: article([], '![a](../../grün/a.png)\n\n![b](../../grün/b.png)\n'),
      [`articles/${nfc('grün')}/a.png`]: PNG,
      [`articles/${nfd('grün')}/b.png`]: PNG,
    });
    const { articles } = await folder.load();
    expect(Object.keys(articles[0]?.bodyPictures ?? {})).toHaveLength(2);
  });
});

it('an article with a decomposed name gets a suggestion in plain letters', async () => {
  const file = `articles/2023/03/${nfd('grünkohl')}.md`;
  const folder = new ContentFolder({ [file]: article() });
  expect(await folder.problems()).toEqual([found(file)(1, 1, 'file-name', { expected: 'gruenkohl.md' })]);
});

it('a picture with a decomposed name moves with its article, unless another article shows it', async () => {
  const picture = `articles/2023/03/${nfd('bild-grün.png')}`;
  const other = 'articles/2023/03/anders.md';
  const folder = new ContentFolder({
    [ARTICLE]: sound([LEAD]),
    [picture]: PNG,
    [other]: sound(['title: Anders', 'category: Politk'], `![x](./${nfc('bild-grün.png')})\n`),
  });
  await remove(commandContext(folder), ARTICLE, 'error');
  expect(existsSync(folder.path(picture))).toBe(true);
});

describe('a public file', () => {
  it('is found by a link in NFC, the form of all addresses of the site', async () => {
    const folder = new ContentFolder();
    const root = join(folder.dir, '..', 'project');
    mkdirSync(join(root, 'public'), { recursive: true });
    writeFileSync(join(root, 'public', nfd('übersicht.pdf')), '');
    const map = new SiteMap(await openArchive(commandContext(folder)), NOW, root);
    expect(map.at(nfc('/übersicht.pdf')).kind).toBe('page');
    expect(map.at(nfd('/übersicht.pdf')).kind).toBe('none');
    expect(diskPath(join(root, 'public'), nfc('übersicht.pdf'))).toBe(nfd('übersicht.pdf'));
    expect(diskPath(join(root, 'public'), nfc('übersichten.pdf'))).toBeUndefined();
  });
});
