import { cpSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/loader/load-archive.ts';
import { searchFiles, type SearchFiles } from '../../src/search/files.ts';
import { METADATA_FILE, PACKED_FILE, type SearchIndex } from '../../src/search/index-format.ts';
import { NOW, ROOT, SAMPLE_CONTENT, temporaryFolder } from '../site.ts';
import { SearchPage } from './search-page.ts';
import { searchSite } from './search-site.ts';
import { watchedPages } from './watched-page.ts';

const site = searchSite();
const newPage = watchedPages();
const open = async (search: string): Promise<SearchPage> => {
  const page = new SearchPage(
    await newPage({ origin: site().origin, mayFail: /\/(?:suche|bilder)\/|favicon/ }),
  );
  await page.open(search);
  return page;
};

/** The site's own index, moved here while a test replaces it. */
let kept: string;
beforeEach(() => {
  kept = join(temporaryFolder(), 'suche');
  cpSync(join(site().out, 'suche'), kept, { recursive: true });
});
afterEach(() => {
  rmSync(join(site().out, 'suche'), { recursive: true });
  renameSync(kept, join(site().out, 'suche'));
});

const path = (name: string): string => join(site().out, 'suche', name);
const slices = (): SearchIndex['slices'] =>
  (JSON.parse(readFileSync(path('index.json'), 'utf8')) as SearchIndex).slices;
const lose = (folder: string | undefined): void => {
  rmSync(join(site().out, folder ?? ''), { recursive: true });
};

describe('the search reports', () => {
  it('a missing index, and works once it is back', async () => {
    renameSync(path('index.json'), path('gone.json'));
    const search = await open('?q=Glasfaser');
    expect(await search.spoken()).toBe('Der Suchindex ist gerade nicht erreichbar.');
    renameSync(path('gone.json'), path('index.json'));
    await search.page.getByRole('button', { name: 'Erneut versuchen' }).click();
    await expect.poll(() => search.results.count()).toBeGreaterThan(0);
  });

  it('a missing slice, with the results of the others', async () => {
    lose(slices().at(-1)?.folder);
    const search = await open('?q=Glasfaser');
    expect(await search.results.count()).toBeGreaterThan(0);
    const problem = search.page.locator('.search-problem');
    expect(await problem.innerText()).toContain('aus der Zeit 2017 bis 2023 konnten nicht durchsucht werden');
  });

  it('a damaged file', async () => {
    for (const { folder, packed } of slices())
      writeFileSync(join(site().out, folder, packed ? PACKED_FILE : METADATA_FILE), 'kaputt');
    expect(await (await open('?q=Glasfaser')).spoken()).toBe('Der Suchindex kam beschädigt an.');
  });

  it('a lost connection, and keeps working with loaded files', async () => {
    const search = await open('?q=Glasfaser');
    const before = await search.slugs();
    await search.page.context().setOffline(true);
    await search.page.getByLabel('Sortierung').selectOption('date');
    await search.ended();
    await search.page.getByLabel('Sortierung').selectOption('relevance');
    await search.ended();
    await expect.poll(() => search.slugs()).toEqual(before);
    await search.ask('Zuständigkeit');
    await expect
      .poll(() => search.page.locator('.search-found').innerText())
      .toContain('Es besteht keine Verbindung zum Internet.');
    await search.page.context().setOffline(false);
    await search.page.getByRole('button', { name: 'Erneut versuchen' }).first().click();
    await expect.poll(() => search.page.locator('.search-found').innerText()).not.toContain('Verbindung');
  });
});

describe('an index published while a page is open', () => {
  const folder = temporaryFolder();
  const [contentDir, cacheDir] = [join(folder, 'content'), join(folder, 'cache')];
  const articlePath = (name: string): string => join(contentDir, 'articles', name);
  beforeEach(() => {
    rmSync(contentDir, { recursive: true, force: true });
    cpSync(SAMPLE_CONTENT, contentDir, { recursive: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Indexes the content, from nothing or as a build after another one. */
  async function indexed(published?: string): Promise<SearchFiles> {
    const options = { root: ROOT, contentDir, cacheDir, now: Date.parse(NOW), preview: false };
    return searchFiles(await loadArchive(options), { cacheDir, published });
  }

  /** Publishes the index of the sample archive plus an article in the same folder as `beside`. Returns the paths of its files. */
  async function publishNext(beside: string): Promise<Set<string>> {
    const text = readFileSync(articlePath(beside), 'utf8')
      .replace(/^id:.*\n/m, '')
      .replace(/^title:.*$/m, 'title: Der Zaunkönig');
    writeFileSync(join(dirname(articlePath(beside)), 'der-zaunkoenig.md'), text);
    const { files } = await indexed();
    site().publish(files);
    return new Set(files.keys());
  }

  it('changes nothing for the page while the old files exist', async () => {
    const search = await open('?q=Glasfaser');
    await publishNext('2026/11/der-badesee-meldet-gruen.md');
    await search.ask('Zaunkönig');
    expect(await search.results.count()).toBe(0);
    await search.page.reload();
    await search.ended();
    expect(await search.slugs()).toEqual(['der-zaunkoenig']);
  });

  it('replaces the old one once an old file is gone', async () => {
    const search = await open('?q=Badesee');
    const kept = await publishNext('2019/09/zwei-verbaende-ein-papier-zum-portalverbund.md');
    const old = globSync('suche/**/*.packed', { cwd: site().out }).filter((name) => !kept.has(name));
    expect(old.length).toBeGreaterThan(0);
    for (const name of old) rmSync(join(site().out, name));
    // The page has not loaded any texts of the older slices, which consist of several files.
    await search.ask('Portalverbund');
    await expect.poll(() => search.slugs()).toContain('zwei-verbaende-ein-papier-zum-portalverbund');
    await search.ask('Zaunkönig');
    await expect.poll(() => search.slugs()).toContain('der-zaunkoenig');
  });

  it('shows corrected, moved and removed articles of a closed year as they are now', async () => {
    const published = (await indexed()).parts.at(-1)?.key;
    const corrected = articlePath('2018/02/der-pegel-meldet-sich-selbst.md');
    writeFileSync(corrected, `${readFileSync(corrected, 'utf8').replaceAll('Pegel', 'Zaunkönig')}\n`);
    const moved = articlePath('2018/09/rechenzentrum-zieht-ins-umspannwerk.md');
    renameSync(moved, moved.replace('rechenzentrum', 'der-rechner'));
    rmSync(articlePath('2019/05/glasfaser-bis-ans-watt.md'));
    const { built, files } = await indexed(published);
    expect(built).toHaveLength(1);
    site().publish(files);
    const search = await open('?q=Zaunkönig');
    expect(await search.slugs()).toEqual(['der-pegel-meldet-sich-selbst']);
    const card = search.page.locator('.search-results .card').first();
    expect(await card.locator('h3').innerText()).toContain('Der Zaunkönig meldet sich selbst');
    await search.ask('Umspannwerk');
    expect((await search.slugs()).filter((slug) => slug.endsWith('zieht-ins-umspannwerk'))).toEqual([
      'der-rechner-zieht-ins-umspannwerk',
    ]);
    await search.ask('Glasfaser Watt');
    expect(await search.slugs()).not.toContain('glasfaser-bis-ans-watt');
  });
});

it('two pages in one browser can search at the same time', async () => {
  const [one, other] = [await open('?q=Glasfaser'), await open('?q=Tablet')];
  const [first, second] = [await one.slugs(), await other.slugs()];
  await Promise.all([one.ask('Hallenbad'), other.ask('Pegel')]);
  expect(await one.slugs()).toContain('dem-rechenzentrum-fehlt-das-hallenbad');
  expect(await other.slugs()).toContain('der-pegel-meldet-sich-selbst');
  await Promise.all([one.ask('Glasfaser'), other.ask('Tablet')]);
  expect([await one.slugs(), await other.slugs()]).toEqual([first, second]);
});
