import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/i18n/explain.ts';
import { livePathsOf } from '../../src/site/live-paths.ts';
import { livePages } from '../../src/views/pages.ts';
import { pathConflicts } from '../../src/views/path-conflicts.ts';
import { Site } from '../../src/site/site.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../content-folder.ts';

/** `file:line:column rule what` of each conflict, which must have a text in both languages. */
async function conflicts(files: Files, publicFiles: string[] = []): Promise<string[]> {
  const site = new Site(await new ContentFolder(files).load());
  const live = livePathsOf(livePages(site).map(({ path }) => path));
  return pathConflicts(site, { live, publicFiles }).map((one) => {
    for (const language of ['de', 'en'] as const) {
      const { message, remedy } = explain(one, language);
      expect(`${message} ${remedy}`).not.toMatch(/undefined|\[object|„“/);
    }
    const { file, line, column, rule, params } = one;
    const what = { other: '', twin: '', file: '', taken: '', ...params };
    return `${file}:${line}:${column} ${rule} ${what.other}${what.twin}${what.file}${what.taken}`;
  });
}

const aliases = (...paths: string[]): Files => ({
  [ARTICLE]: article([`aliases: [${paths.map((path) => `"${path}"`).join(', ')}]`]),
});
const AT = `${ARTICLE}:7:11`;

describe('an old address', () => {
  it.each([
    ['a list', '/bereich/politik', 'path-taken /bereich/politik/'],
    ['a list in other case', '/Bereich/Politik/', 'path-case /bereich/politik/'],
    ['a day', '/2023/03/30/', 'path-taken /2023/03/30/'],
    ['the front page', '/Index.html', 'path-case /'],
    ['a feed', '/feed.xml', 'path-taken /feed.xml'],
    ['a feed in other case', '/FEED.xml/', 'path-case /feed.xml'],
    ['the 404 page', '/404.html', 'path-taken /404.html'],
    ['a table of the open data', '/daten/2023.csv', 'path-of-file daten/2023.csv'],
    ['below a table of the open data', '/Daten/2023.CSV/alt/', 'path-of-file daten/2023.csv'],
    [
      'the Markdown of an article',
      '/2023/03/zusammen-fuers-ozg/index.md',
      'path-of-file 2023/03/zusammen-fuers-ozg/index.md',
    ],
    ['below a feed', '/bereich/politik/feed.xml/alt/', 'path-of-file bereich/politik/feed.xml'],
    ['a compressed feed', '/feed.xml.gz', 'path-of-file feed.xml.gz'],
    ['the service worker', '/sw.js', 'path-of-file sw.js'],
    ['the folder of styles', '/_astro/alt/', 'path-of-file _astro/'],
  ])('may not be the address of %s', async (_name, path, expected) => {
    const reported = await conflicts(aliases(path));
    expect(reported).toEqual([`${AT} ${expected}`]);
  });

  it.each([
    '/bilder/galerie-12.html',
    '/daten/2004/',
    '/suche/alt',
    '/region/alt/',
    '/archiv.html',
    '/2023/04/',
  ])('may be %s, if the site has nothing there', async (path) => {
    expect(await conflicts(aliases(path))).toEqual([]);
  });

  it('may be the article’s own address in other case', async () => {
    expect(await conflicts(aliases('/2023/03/Zusammen-fuers-OZG/'))).toEqual([]);
  });

  it('may not be below another old address that needs a file', async () => {
    expect(await conflicts(aliases('/datei.html', '/Datei.HTML/mehr'))).toEqual([
      `${ARTICLE}:7:26 path-of-file datei.html`,
    ]);
    const gone = { 'removals.yaml': '- { path: /weg.html, date: 2024-01-01, reason: law }\n' };
    expect(await conflicts({ ...aliases('/weg.html/mehr'), ...gone })).toEqual([]);
  });

  it('may not be, be below, or be a folder of a file in public/', async () => {
    const files = ['alt/index.html', 'Titel', 'buch.html/seite.pdf'];
    expect(await conflicts(aliases('/ALT/'), files)).toEqual([`${AT} path-of-file public/alt/index.html`]);
    expect(await conflicts(aliases('/titel/2004/'), files)).toEqual([`${AT} path-of-file public/Titel`]);
    expect(await conflicts(aliases('/buch.html'), files)).toEqual([`${AT} path-of-file public/buch.html/`]);
    expect(await conflicts(aliases('/alt/mehr/'), files)).toEqual([]);
  });
});

describe('a file in public/', () => {
  it.each([
    ['robots.txt', 'robots.txt'],
    ['Robots.TXT', 'robots.txt'],
    ['Archiv/index.html', 'archiv/index.html'],
    ['archiv', 'archiv/'],
    ['2023', '2023/'],
    ['bereich/politik', 'bereich/politik/'],
    ['daten/oai', 'daten/oai/'],
    ['feed.xml/alt.pdf', 'feed.xml'],
    ['_astro', '_astro/'],
  ])('may not be %s', async (file, taken) => {
    expect((await conflicts({}, [file])).map((one) => one.replace(`../public/${file}:1:1 `, ''))).toEqual([
      `public-file ${taken.endsWith('feed.xml') ? 'feed.xml' : taken}`,
    ]);
  });

  it('may not differ from another only in case', async () => {
    expect(await conflicts({}, ['Logo.svg', 'logo.svg'])).toEqual([
      '../public/logo.svg:1:1 public-file public/Logo.svg',
    ]);
  });

  it('may be anything else', async () => {
    const files = [
      'favicon.svg',
      '.well-known/security.txt',
      'archiv/2004/liste.pdf',
      'bilder/alt.jpg',
      'CNAME',
    ];
    expect(await conflicts({}, files)).toEqual([]);
  });
});

describe('files that only some settings produce', () => {
  const FILES = ['_headers', '_redirects', '.well-known/tdmrep.json'];
  const withSettings = (...lines: string[]): Promise<string[]> => {
    const site = readFileSync(new ContentFolder().path('site.yaml'), 'utf8');
    return conflicts({ 'site.yaml': `${site}${lines.map((line) => `${line}\n`).join('')}` }, FILES);
  };

  it('may come from public/ with other settings', async () => {
    expect(await withSettings()).toEqual([]);
  });

  it('may not come from public/ if the site produces them', async () => {
    expect(await withSettings('hosts: [netlify]', 'tdm: {}')).toHaveLength(FILES.length);
    expect(await withSettings('hosts: [netlify]')).toHaveLength(2);
  });
});
