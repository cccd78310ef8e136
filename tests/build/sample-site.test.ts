import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { foldCase } from '../../src/archive/normalize-path.ts';
import { BuiltSite, elementsOf } from './built-site.ts';
import { allChecks } from './checks/all.ts';
import { addressesOf } from './checks/links.ts';

let site: BuiltSite;
beforeAll(() => {
  site = new BuiltSite(inject('site').out);
});

describe('every page of the sample archive', () => {
  it.each(allChecks())('$claim', (check) => {
    expect(check.findings(site)).toEqual([]);
  });
});

/** A file's text in lower case, decompressed if need be, as with the search index. */
const textOfFile = (content: Buffer): string =>
  (content.readUInt16BE(0) === 0x1f8b ? gunzipSync(content) : content).toString('utf8').toLowerCase();

describe('unpublished content', () => {
  it.each([
    ['the embargoed article', ['quellwasserregister', 'jede quelle bekommt', 'jede-quelle-bekommt']],
    ['the draft', ['prüft gemeinsames rechenzentrum', 'prueft-gemeinsames-rechenzentrum', 'engelbrauerei']],
  ])('leaves no trace of %s in any file or file name', (_name, traces) => {
    const found = [...site.files].filter((path) => {
      const text = `${path} ${textOfFile(site.read(path))}`;
      return traces.some((trace) => text.includes(trace));
    });
    expect(found).toEqual([]);
  });

  it('has no images: each belongs to a public page', () => {
    const used = new Set(site.html.flatMap(({ tree }) => elementsOf(tree).flatMap(addressesOf)));
    for (const { html } of site.html)
      for (const [, path] of html.matchAll(/<meta property="og:image" content="https:\/\/[^/]+([^"]+)"/g))
        used.add(path as string);
    const images = [...site.files].filter((path) => path.startsWith('bilder/'));
    expect(images).not.toEqual([]);
    expect(images.filter((path) => !used.has(`/${path}`))).toEqual([]);
  });

  it('has no period for the embargoed article', () => {
    expect([...site.files].filter((path) => path.includes('2027'))).toEqual([]);
  });
});

it('has no files whose names differ only in case', () => {
  const folded = [...site.files].map(foldCase);
  expect(folded.length).toBeGreaterThan(500);
  expect(folded.filter((path, index) => folded.indexOf(path) !== index)).toEqual([]);
});

it('loads nothing from other hosts in its stylesheets', () => {
  const sheets = [...site.files].filter((path) => path.endsWith('.css'));
  expect(sheets).not.toEqual([]);
  for (const sheet of sheets) {
    const css = site.read(sheet).toString('utf8');
    expect(css).not.toMatch(/@import/);
    expect(css.match(/url\((?!["']?(?:\/_astro\/|data:))[^)]*\)/g)).toBeNull();
  }
});
