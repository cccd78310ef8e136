import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOrThrow, fixtureContent, temporaryFolder } from '../site.ts';
import { attribute, BuiltSite, elementsOf, textOf } from './built-site.ts';
import { allChecks } from './checks/all.ts';

const folder = temporaryFolder();
let site: BuiltSite;

beforeAll(async () => {
  const content = fixtureContent('hostile', join(folder, 'content'));
  const { out } = await buildOrThrow({ content, out: join(folder, 'dist') });
  site = new BuiltSite(out);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Typography changes only quotation marks as far as these tests are concerned. */
const plain = (text: string): string => text.replace(/["'„“‚‘’]/g, '').replace(/\s+/g, ' ');

const shown = (url: string): string => plain(textOf(site.page(url).tree));

describe('a site with hostile text everywhere', () => {
  it.each(allChecks())('$claim', (check) => {
    expect(check.findings(site)).toEqual([]);
  });

  it('runs only its own scripts', () => {
    const scripts = site.html
      .flatMap(({ tree }) => elementsOf(tree, 'script'))
      .filter((script) => attribute(script, 'type') !== 'application/ld+json');
    const own = /^\/_astro\/[\w.-]+\.js$/;
    expect(scripts).not.toEqual([]);
    expect(scripts.filter((script) => !own.test(attribute(script, 'src') ?? ''))).toEqual([]);
  });

  it('contains no element that authors may not write', () => {
    const forbidden = new Set(['iframe', 'object', 'embed', 'style', 'math', 'base', 'frame', 'template']);
    const found = site.html.flatMap(({ tree, path }) =>
      elementsOf(tree)
        .filter(({ tagName }) => forbidden.has(tagName))
        .map(({ tagName }) => `${path}: ${tagName}`),
    );
    expect(found).toEqual([]);
    for (const { tree } of site.html.filter(({ isDocument }) => isDocument)) {
      const actions = elementsOf(tree, 'form').map((form) => attribute(form, 'action'));
      expect([...new Set(actions)]).toEqual(['/suche/']);
      expect(elementsOf(tree, 'main').length).toBe(1);
    }
  });
});

describe('an article with markup in every field', () => {
  const ARTICLE = '/2024/05/markup/';

  it.each([
    ['title', 'Titel </title></h1><script>hacked(title)</script> & Ende'],
    ['kicker', 'Kicker ><img src=x onerror=hacked(kicker)>'],
    ['teaser', 'Vorspann /><script>hacked(teaser)</script></p></main></body></html>'],
    ['type', 'Frage <script>hacked(type.title)</script>'],
    ['region', 'Bayern ><script>hacked(region.title)</script>'],
    ['place', 'Ort </a><iframe src=javascript:hacked(region.name)>'],
    ['category', 'Politik </h1><script>hacked(category.title)</script>'],
    ['topic', 'Thema --><script>hacked(topic.title)</script>'],
    ['author', 'Nora <script>hacked(author.name)</script>'],
    ['source', 'Quelle <a href=javascript:hacked(source)>x</a>'],
    ['caption', 'Unterschrift </figcaption><script>hacked(caption)</script>'],
    ['credit', 'Foto <style>*{display:none}</style>'],
    ['correction', 'Korrektur <script>hacked(correction)</script>'],
    ['site title', 'Blatt </title><script>hacked(site.title)</script>'],
    ['claim', 'Anspruch ><img src=x onerror=hacked(site.claim)>'],
    ['publisher', 'Verlag <svg onload=hacked(site.publisher)>'],
    ['code in the body', '<script>hacked(code)</script> steht als Code da.'],
  ])('shows its %s as text', (_field, text) => {
    expect(shown(ARTICLE)).toContain(text);
  });

  it('shows its text alternative as text', () => {
    const alts = elementsOf(site.page(ARTICLE).tree, 'img').map((img) => plain(attribute(img, 'alt') ?? ''));
    expect(alts[0]).toBe('Bild onload=hacked(alt) x=');
  });

  it('has its metadata in the head as written', () => {
    const descriptions = elementsOf(site.page(ARTICLE).tree, 'meta').filter(
      (meta) => attribute(meta, 'name') === 'description',
    );
    expect(descriptions.map((meta) => plain(attribute(meta, 'content') ?? ''))).toEqual([
      'Vorspann /><script>hacked(teaser)</script></p></main></body></html>',
    ]);
  });

  it('drops what the body may not contain', () => {
    expect(shown(ARTICLE)).not.toMatch(/hacked\(body (script|handler|link|image|frame|svg)|display: none/);
    expect(shown(ARTICLE)).toContain('Absatz mit Fettem, Link,');
  });
});

it('shows emoji, Hebrew, Arabic and very long words as written', () => {
  const text = shown('/2024/05/zeichen/');
  for (const part of [
    '🚨 שלום',
    '👩‍👩‍👧‍👦',
    'مرحبا بالعالم',
    '🏛️',
    'وكالة الأنباء',
    'e\u0301',
    'תיקון: 🛠️',
    'القدس',
  ]) {
    expect(text).toContain(part);
  }
});

it('shows the properties of building blocks as text', () => {
  const text = shown('/2024/05/spezial/');
  for (const part of [
    'Kasten </p><script>hacked(box)</script>',
    'Nora </figcaption><script>hacked(by)</script>, Rolle <b onclick=hacked(role)>',
    'Tabelle <script>hacked(table)</script> (<b>)',
    '<img src=x onerror=hacked(source)>',
    '<script>hacked()</script>',
  ]) {
    expect(text).toContain(part);
  }
});
