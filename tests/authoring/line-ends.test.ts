import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { readBody } from '../../src/loader/article-text.ts';
import type { FieldName } from '../../src/archive/fields.ts';
import { sourceState } from '../../src/loader/published-state.ts';
import { correct } from '../../src/authoring/edit/correction.ts';
import { fix } from '../../src/authoring/check/fix.ts';
import { openArchive } from '../../src/authoring/edit/own-article.ts';
import { remove } from '../../src/authoring/edit/removal.ts';
import { rename } from '../../src/authoring/edit/rename.ts';
import { articleBody } from '../../src/views/body.ts';
import { Site } from '../../src/site/site.ts';
import { ARTICLE, ContentFolder, PROJECT } from '../content-folder.ts';
import { asOnWindows, rewrittenContent, withCrLf } from '../rewritten-content.ts';
import { propsByPath } from '../views/page-props.ts';
import { findings, inShort, PNG, sound } from './check/rule-tests.ts';
import { commandContext, errors, text } from './edit/command-context.ts';

const SAMPLE = join(PROJECT, 'content');

/** The sample archive with its texts in another form. */
function sample(rewrite: (text: string) => string): ContentFolder {
  const folder = new ContentFolder();
  rewrittenContent(SAMPLE, folder.dir, rewrite);
  return folder;
}

const unchanged = (text: string): string => text;
const WAYS = [
  ['with a byte order mark and CRLF', asOnWindows],
  ['with CRLF', withCrLf],
  ['with CR', (text: string): string => text.replaceAll('\n', '\r')],
  ['in NFD', (text: string): string => text.normalize('NFD')],
  ['with mixed line ends', (text: string): string => text.replace(/\n(?=[a-m])/g, '\r\n')],
] as const;

/** Git's object ids depend on the files' bytes. */
const withoutIds = (value: unknown): string => JSON.stringify(value).replace(/"[0-9a-f]{40}"/g, '""');

const bodiesOf = (archive: Archive): string[] => {
  const { chrome } = new Site(archive);
  return archive.articles.map((article) =>
    article.format === 'md'
      ? articleBody(archive.contentDir, chrome, { ...article, pictures: {} })
      : readBody(archive.contentDir, article),
  );
};

/** All that a text may change: the archive, its bodies, and the props of its pages. */
async function read(rewrite: (text: string) => string) {
  const archive = await sample(rewrite).load();
  const pages = [...propsByPath(archive)].map(([path, props]) => [path, withoutIds(props)] as const);
  return {
    archive: withoutIds({ ...archive, contentDir: '', theme: undefined }),
    bodies: bodiesOf(archive),
    pages: new Map(pages),
  };
}

let plain: ReturnType<typeof read> | undefined;

describe.each(WAYS)('the sample archive %s', (_name, rewrite) => {
  it('is the same archive, with the same pages', async () => {
    const [expected, other] = [await (plain ??= read(unchanged)), await read(rewrite)];
    expect(other.archive).toBe(expected.archive);
    expect(other.bodies).toEqual(expected.bodies);
    expect(other.pages).toEqual(expected.pages);
  });
});

/** Every text of a content folder, by path. */
const textsOf = ({ dir }: ContentFolder): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:mdx?|yaml)$/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, 'utf8')]),
  );

const rewritten = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([file, each]) => [file, asOnWindows(each)]));

describe('the commands, in the sample archive of a Windows machine', () => {
  it('find and fix the same errors', async () => {
    const untidy = (each: string): string =>
      each.replace('teaser:', 'source: dpa\nteaser:').replace(/ und /g, '  und ');
    const [plain, windows] = [sample(untidy), sample((each) => asOnWindows(untidy(each)))];
    expect(inShort(await findings(windows))).toEqual(inShort(await findings(plain)));
    const fixed = await fix(commandContext(plain));
    expect((await fix(commandContext(windows))).problems).toBe(fixed.problems);
    expect(fixed.problems).toBeGreaterThan(100);
    expect(textsOf(windows)).toEqual(rewritten(textsOf(plain)));
  }, 120_000);

  it('make the same edits for correct, rename and remove', async () => {
    const [plain, windows] = [sample(unchanged), sample(asOnWindows)];
    const { articles } = await openArchive(commandContext(plain));
    const files = articles.filter(({ draft, publishAt }) => !draft && !publishAt).map(({ file }) => file);
    for (const folder of [plain, windows]) {
      for (const file of files.slice(0, 6))
        await correct(commandContext(folder), file, 'Es waren 46: nicht 64.');
      for (const file of files.slice(3, 9))
        await rename(commandContext(folder), file, { slug: `umbenannt-${files.indexOf(file)}` });
      await remove(commandContext(folder), files[10] as string, 'error');
    }
    expect(textsOf(windows)).toEqual(rewritten(textsOf(plain)));
    expect(inShort(await errors(windows))).toEqual(inShort(await errors(plain)));
  }, 120_000);
});

/** A value for every field. */
const FIELDS: Record<FieldName, string> = {
  id: 'id: 52010',
  title: 'title: Zusammen fürs OZG',
  date: 'date: 2023-03-30',
  region: 'region:\n  - Bayern\n  - Thüringen',
  category: 'category: Politik',
  teaser:
    'teaser: >-\n  Drei Länder tauschen künftig ihre Onlinedienste;\n  die Vereinbarung dazu liegt vor.',
  kicker: 'kicker: "Bund: Länder"',
  type: 'type: interview',
  language: 'language: en',
  topics: 'topics: [ozg]',
  authors: "authors: ['Mara Feldhusen']",
  source: 'source: dpa # eine Agentur',
  image: 'image:\n  src: ./a.png\n  alt: Ein Plan\n  credit: Wir',
  updated: 'updated: 2023-04-01',
  corrections: 'corrections: [{ date: 2023-04-01, text: Es waren zwei. }]',
  draft: 'draft: false',
  publishAt: 'publishAt: 2023-03-31T06:00',
  aliases: 'aliases: [/alt/, /früher/]',
};

describe('a field before the closing fence of a file from Windows', () => {
  it.each(Object.keys(FIELDS) as (keyof typeof FIELDS)[])('is read if it is %s', async (last) => {
    const others = Object.entries(FIELDS).filter(([name]) => name !== last);
    const lines = [...others.map(([, line]) => line), FIELDS[last]];
    const source = ['---', ...lines, '---', 'Ein Absatz.', ''].join('\n');
    const files = { 'articles/2023/03/a.png': PNG };
    const vocabularies = {
      'types.yaml': '- name: meldung\n- name: interview\n',
      'authors.yaml': '- name: Mara Feldhusen\n',
    };
    const plain = new ContentFolder({ ...files, ...vocabularies, [ARTICLE]: source });
    const windows = new ContentFolder({ ...files, ...vocabularies, [ARTICLE]: asOnWindows(source) });
    const [expected, found] = [(await plain.load()).articles, (await windows.load()).articles];
    expect(found).toHaveLength(1);
    expect(withoutIds(found)).toBe(withoutIds(expected));
    await correct(commandContext(plain), ARTICLE, 'Es waren drei.');
    await correct(commandContext(windows), ARTICLE, 'Es waren drei.');
    expect(text(windows)).toBe(asOnWindows(text(plain)));
  });

  it('is read if only one line of the file ends with CRLF', async () => {
    const odd = sound(['topics: [ozg]']).replace('[ozg]\n', '[ozg]\r\n');
    const [article] = (await new ContentFolder({ [ARTICLE]: odd }).load()).articles;
    expect(article?.topics).toEqual(['ozg']);
  });
});

it('an old version with CRLF line ends has the same text', () => {
  const source = sound(['publishAt: 2023-03-31T06:00']);
  expect(sourceState(Buffer.from(asOnWindows(source)))).toEqual(sourceState(Buffer.from(source)));
  expect(sourceState(Buffer.from(source))?.publishAt).toBe('2023-03-31T06:00');
});
