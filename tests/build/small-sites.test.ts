import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOrThrow, fixtureContent, temporaryFolder } from '../site.ts';
import { attribute, BuiltSite, elementsOf, textOf } from './built-site.ts';
import { allChecks } from './checks/all.ts';

const folder = temporaryFolder();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function builtFixture(name: string): Promise<BuiltSite> {
  const content = fixtureContent(name, join(folder, name, 'content'));
  const { out } = await buildOrThrow({ content, out: join(folder, name, 'dist') });
  return new BuiltSite(out);
}

describe('an archive without articles', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtFixture('empty');
  });

  it.each(allChecks())('$claim', (check) => {
    expect(check.findings(site)).toEqual([]);
  });

  it('says on the front page that it is empty', () => {
    expect(textOf(site.page('/').tree)).toContain('Dieses Archiv enthält noch keine Beiträge.');
  });
});

describe('an archive with one article', () => {
  const URL_OF_IT = '/2024/02/schaltjahr/';
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtFixture('one-article');
  });

  it.each(allChecks())('$claim', (check) => {
    expect(check.findings(site)).toEqual([]);
  });

  it('lists it on the date given by its author', () => {
    const days = [...site.files].filter((path) => /^\d{4}\/\d{2}\/\d{2}\//.test(path));
    expect(days).toEqual(['2024/02/29/index.html']);
    const links = elementsOf(site.page('/2024/02/29/').tree, 'a').map((link) => attribute(link, 'href'));
    expect(links).toContain(URL_OF_IT);
  });

  it('shows no empty list under the article', () => {
    const lists = elementsOf(site.page(URL_OF_IT).tree, 'ul');
    expect(lists.filter((list) => elementsOf(list, 'li').length === 0)).toEqual([]);
  });
});

describe('an archive with everything switched off that can be', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtFixture('lean');
  });

  it.each(allChecks())('$claim', (check) => {
    expect(check.findings(site)).toEqual([]);
  });

  it('has nothing in its pages for other programs but their address and description', () => {
    const { html } = site.page('/2024/02/schaltjahr/');
    expect(html).toContain('<link rel="canonical"');
    expect(html).not.toMatch(/application\/ld\+json|property="og:|name="twitter:|href="\/heute\//);
  });

  it('speaks of regions nowhere, and has headlines without a kicker', () => {
    const [title] = elementsOf(site.page('/2024/02/schaltjahr/').tree, 'title');
    expect(title && textOf(title)).toMatch(/^Der Tag, den es/);
    const regional = site.html.filter(({ path, html }) => /region\/|Region|class="kicker"/.test(path + html));
    expect(regional.map(({ path }) => path)).toEqual([]);
  });

  it('writes the pages, one feed, the search and the sitemaps, and no copy of anything', () => {
    const files = [...site.files].filter((path) => !/^(?:(?:_astro|_server|bilder|suche)\/|\.)/.test(path));
    expect(files.filter((path) => !path.endsWith('.html')).sort()).toEqual([
      'favicon.svg',
      'feed.css',
      'feed.xml',
      'llms.txt',
      'manifest.webmanifest',
      'opensearch.xml',
      'robots.txt',
      'sitemap.xml',
      'sitemap/2024.xml',
      'sitemap/news.xml',
      'sitemap/pages.xml',
      'speculation-rules.json',
      'sw.js',
    ]);
    expect([...site.files].filter((path) => /^(?:heute\/|bilder\/karte)/.test(path))).toEqual([]);
    const periods = files.filter((path) => /\/\d{4}\//.test(path));
    expect(periods.filter((path) => /\/\d{4}\/\d{2}\//.test(path))).toEqual([]);
  });
});
