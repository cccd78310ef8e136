import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/authoring/check/check.ts';
import { loadArchive } from '../../src/loader/load-archive.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { buildOrThrow, NOW, ROOT, temporaryFolder } from '../site.ts';
import { attribute, BuiltSite, elementsOf, type HtmlFile } from './built-site.ts';
import { costOf, FIRST_FLIGHT } from './page-cost.ts';

const ARCHIVES = join(ROOT, 'tests/fixtures/archives');
/** Articles longer than that are measured without their text: nothing but the author can make it shorter. */
const LONG = { words: 1200, pictures: 12 };

const folder = temporaryFolder();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The page without the text of the article. */
function withoutText({ html, tree }: HtmlFile): string {
  const body = elementsOf(tree).find((element) =>
    attribute(element, 'className')?.split(' ').includes('prose'),
  );
  const [start, end] = [
    body?.children[0]?.position?.start.offset,
    body?.children.at(-1)?.position?.end.offset,
  ];
  if (start === undefined || end === undefined) throw new Error('the article has no text');
  return html.slice(0, start) + html.slice(end);
}

describe.each(readdirSync(ARCHIVES))('the archive %s', (name) => {
  const contentDir = join(ARCHIVES, name, 'content');
  const cacheDir = join(folder, name, 'cache');
  let archive: Archive;
  let site: BuiltSite;
  beforeAll(async () => {
    const [built, loaded] = await Promise.all([
      buildOrThrow({ content: contentDir, out: join(folder, name, 'dist'), imagesLater: true }),
      loadArchive({ contentDir, cacheDir, now: Date.parse(NOW), preview: false }),
    ]);
    site = new BuiltSite(built.out);
    archive = loaded;
  });

  it('has 30 to 60 articles', () => {
    expect(archive.articles.length).toBeGreaterThanOrEqual(30);
    expect(archive.articles.length).toBeLessThanOrEqual(60);
  });

  it('has no errors', async () => {
    const { findings } = await check({ root: ROOT, contentDir, cacheDir, now: Date.parse(NOW) });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has a page for every article', () => {
    const urls = new Set(site.html.map(({ url }) => url));
    expect(archive.articles.map(({ url }) => url).filter((url) => !urls.has(url))).toEqual([]);
  });

  it(`has pages that paint after at most ${FIRST_FLIGHT} bytes, not counting long texts`, () => {
    const long = new Set(
      archive.articles
        .filter(
          ({ words, bodyPictures }) => words > LONG.words || Object.keys(bodyPictures).length > LONG.pictures,
        )
        .map(({ url }) => url),
    );
    const costs = site.html
      .filter(({ isDocument }) => isDocument)
      .map((page) => {
        const html = long.has(page.url) ? withoutText(page) : page.html;
        return { path: page.path, paint: costOf(site, { ...page, html }).paint };
      });
    expect(costs.filter(({ paint }) => paint > FIRST_FLIGHT)).toEqual([]);
  });
});
