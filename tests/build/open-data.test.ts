import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { shareCache } from '../shared-cache.ts';
import { buildOrThrow, fixtureContent, ROOT, temporaryFolder } from '../site.ts';
import { attribute, BuiltSite, elementsOf } from './built-site.ts';
import { snapshot } from './snapshot.ts';
import { xmllint } from './xmllint.ts';

const site = new BuiltSite(inject('site').out);
const read = (path: string): string => site.read(path).toString('utf8');
const named = (pattern: RegExp): string[] => [...site.files].filter((path) => pattern.test(path));
const articles = named(/^\d{4}\/\d{2}\/[^/]*[a-z][^/]*\/index\.html$/).filter((path) =>
  read(path).includes('data-kind="article"'),
);

const folder = temporaryFolder();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the open data of the sample archive', () => {
  it('contains each article once in every format', async () => {
    const rows = named(/^daten\/\d{4}\.jsonl$/).flatMap((path) =>
      read(path)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { url: string; text: string }),
    );
    const paths = rows.map(({ url }) => `${new URL(url).pathname.slice(1)}index.html`);
    expect(paths.sort()).toEqual(articles);
    expect(rows.every(({ text }) => text.length > 100)).toBe(true);
    const parquet = new Uint8Array(site.read('daten/artikel.parquet'));
    expect(await parquetReadObjects({ file: parquet.buffer })).toHaveLength(articles.length);
    expect(named(/\/index\.md$/)).toEqual(articles.map((path) => path.replace(/html$/, 'md')));
    const records = named(/^daten\/oai\//).map((path) => read(path).split('<oai:record>').length - 1);
    expect(records.reduce((sum, count) => sum + count, 0)).toBe(articles.length);
  });

  it('is linked from every page and from every article', () => {
    for (const { isDocument, tree, path } of site.html) {
      const addresses = elementsOf(tree, 'a').map((link) => attribute(link, 'href'));
      if (isDocument) expect(addresses, path).toContain('/daten/');
    }
    for (const path of articles) {
      const { tree, url } = site.page(`/${path.replace('index.html', '')}`);
      const links = elementsOf(tree, 'link').filter((link) => attribute(link, 'type') === 'text/markdown');
      expect(links.map((link) => attribute(link, 'href'))).toEqual([`${url}index.md`]);
    }
  });

  it('has correct checksums', () => {
    const lines = named(/^daten\/(?:sha256|hashes\/\d{4})\.txt$/).flatMap((path) =>
      read(path).trimEnd().split('\n'),
    );
    expect(lines.length).toBeGreaterThan(articles.length);
    for (const line of lines) {
      const [hash, path = ''] = line.split('  ');
      expect(createHash('sha256').update(site.read(path)).digest('hex'), path).toBe(hash);
    }
  });

  it('has only existing addresses in llms.txt', () => {
    const urls = [...read('llms.txt').matchAll(/\]\((https:[^)]*)\)/g)].map(
      ([, url]) => new URL(url ?? '').pathname,
    );
    expect(urls.length).toBeGreaterThan(10);
    for (const path of urls) {
      expect(site.files.has(path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)), path).toBe(
        true,
      );
    }
  });

  it('includes OAI files that form a static repository', () => {
    xmllint([
      ...['--relaxng', join(ROOT, 'tests/fixtures/schemas/oai-static-repository.rng')],
      ...named(/^daten\/oai\/\d{4}\.xml$/).map((path) => join(site.out, path)),
    ]);
  });
});

it('changes eight data files when an article is added, and equals a full build', async () => {
  const content = fixtureContent('one-article', join(folder, 'content'));
  const [out, cache] = [join(folder, 'dist'), shareCache(join(folder, 'cache'))];
  const add = (path: string, date: string): void => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    const source = readFileSync(join(content, 'articles/2024/02/schaltjahr.md'), 'utf8');
    const own = source.replace(/^date: .*$/m, `date: ${date}`).replace(/^image: .*\n/m, '');
    writeFileSync(join(content, path), own.slice(0, own.indexOf('![')));
  };
  add('articles/2020/05/alt.md', '2020-05-05');
  await buildOrThrow({ content, out, cache });
  const before = snapshot(out);
  add('articles/2024/02/neu.md', '2024-02-29');
  await buildOrThrow({ content, out, cache });
  const after = snapshot(out);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(changed.filter((path) => /^daten\/|\.md$|llms/.test(path))).toEqual([
    '2024/02/neu/index.md',
    'daten/2024.csv',
    'daten/2024.jsonl',
    'daten/artikel.parquet',
    'daten/datapackage.json',
    'daten/hashes/2024.txt',
    'daten/oai/2024.xml',
    'daten/sha256.txt',
  ]);
  await buildOrThrow({ content, out: join(folder, 'again') });
  expect(snapshot(join(folder, 'again'))).toEqual(after);
  // Astro moves its files by renaming them, so its output must be on the project's file system.
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const plain = mkdtempSync(join(ROOT, '.cache/plain-'));
  onTestFinished(() => {
    rmSync(plain, { recursive: true, force: true });
  });
  execFileSync(join(ROOT, 'node_modules/.bin/astro'), ['build'], {
    cwd: ROOT,
    stdio: 'pipe',
    env: {
      ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' },
      ...{ NACHLESE_CONTENT: content, NACHLESE_OUT: plain, NACHLESE_CACHE: join(folder, 'plain-cache') },
      NACHLESE_NOW: '2026-11-24T12:00:00Z',
    },
  });
  const data = (files: Record<string, string>): [string, string][] =>
    Object.entries(files).filter(([path]) => /^daten\/|\.md$|llms/.test(path));
  expect(data(snapshot(plain))).toEqual(data(after));
});
