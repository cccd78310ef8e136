import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { attribute, BuiltSite, elementsOf, type HtmlFile } from './built-site.ts';
import { allChecks } from './checks/all.ts';
import { addressesOf } from './checks/links.ts';

const ARTICLE = /^\/\d{4}\/\d{2}\/[a-z0-9-]*[a-z][a-z0-9-]*\/$/;
/** What a first round trip of TCP carries. */
const FIRST_FLIGHT = 14 * 1024;

let site: BuiltSite;
beforeAll(() => {
  site = new BuiltSite(inject('site').out);
});

describe('every page of the sample archive', () => {
  it.each(allChecks())('$claim', (check) => {
    expect(check.findings(site)).toEqual([]);
  });
});

describe('an article page', () => {
  const articles = (): HtmlFile[] => site.html.filter(({ url }) => ARTICLE.test(url));

  it('comes with its stylesheet in 14 kB', () => {
    const size = (content: Buffer): number => gzipSync(content).length;
    const sizes = articles().map(({ path, tree }) => {
      const sheets = elementsOf(tree, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet');
      const files = sheets.map((link) => (attribute(link, 'href') ?? '').slice(1));
      return { path, bytes: [path, ...files].reduce((sum, file) => sum + size(site.read(file)), 0) };
    });
    expect(sizes.length).toBeGreaterThan(60);
    expect(sizes.filter(({ bytes }) => bytes > FIRST_FLIGHT)).toEqual([]);
  });
});

it('runs at most 3 kB of script, compressed, on an article, a list and the front page', () => {
  for (const url of ['/', '/2023/03/zusammen-fuers-ozg/', '/bereich/politik/', '/archiv/', '/heute/11-24/']) {
    // JSON-LD is data.
    const scripts = elementsOf(site.page(url).tree, 'script')
      .map((it) => (attribute(it, 'src') ?? '').slice(1))
      .filter((file) => file !== '');
    expect(scripts.length, url).toBeGreaterThan(0);
    const bytes = scripts.reduce((sum, file) => sum + gzipSync(site.read(file)).length, 0);
    expect(bytes, url).toBeLessThanOrEqual(3 * 1024);
  }
});

/** A file's text in lower case, also where it is compressed, as the search index is. */
const textOfFile = (content: Buffer): string =>
  (content.readUInt16BE(0) === 0x1f8b ? gunzipSync(content) : content).toString('utf8').toLowerCase();

describe('what is not public', () => {
  it.each([
    ['the embargoed article', ['quellwasserregister', 'jede quelle bekommt', 'jede-quelle-bekommt']],
    ['the draft', ['prüft gemeinsames rechenzentrum', 'prueft-gemeinsames-rechenzentrum', 'engelbrauerei']],
  ])('leaves no trace of %s in any file, nor in any name', (_name, traces) => {
    const found = [...site.files].filter((path) => {
      const text = `${path} ${textOfFile(site.read(path))}`;
      return traces.some((trace) => text.includes(trace));
    });
    expect(found).toEqual([]);
  });

  it('is not among the images: each belongs to a public page', () => {
    const used = new Set(site.html.flatMap(({ tree }) => elementsOf(tree).flatMap(addressesOf)));
    for (const { html } of site.html)
      for (const [, path] of html.matchAll(/<meta property="og:image" content="https:\/\/[^/]+([^"]+)"/g))
        used.add(path as string);
    const images = [...site.files].filter((path) => path.startsWith('bilder/'));
    expect(images).not.toEqual([]);
    expect(images.filter((path) => !used.has(`/${path}`))).toEqual([]);
  });

  it('opens no period for the embargoed article', () => {
    expect([...site.files].filter((path) => path.includes('2027'))).toEqual([]);
  });
});

it('asks no other host from its stylesheets', () => {
  const sheets = [...site.files].filter((path) => path.endsWith('.css'));
  expect(sheets).not.toEqual([]);
  for (const sheet of sheets) {
    const css = site.read(sheet).toString('utf8');
    expect(css).not.toMatch(/@import/);
    expect(css.match(/url\((?!["']?(?:\/_astro\/|data:))[^)]*\)/g)).toBeNull();
  }
});
