import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadArchive } from '../../src/loader/load-archive.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { readBody } from '../../src/loader/article-text.ts';
import { generateArchive } from '../../scripts/bench/generate.ts';
import { hugoMatter, writeHugoProject } from '../../scripts/bench/peers/hugo-content.ts';
import { Site } from '../../src/site/site.ts';
import { pagesOf } from '../../src/views/pages.ts';
import { NOW, SAMPLE_CONTENT, temporaryFolder } from '../site.ts';

let folder: string;
let archive: Archive;
beforeAll(async () => {
  folder = temporaryFolder();
  const contentDir = join(folder, 'content');
  generateArchive(contentDir, 120, SAMPLE_CONTENT);
  const cacheDir = join(folder, 'cache');
  archive = await loadArchive({ contentDir, cacheDir, now: Date.parse(NOW), preview: false });
  writeHugoProject(join(folder, 'hugo'), archive);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('gives every article the same body, title and address', () => {
  expect(archive.articles).toHaveLength(120);
  for (const article of archive.articles) {
    const { data, content } = matter(readFileSync(join(folder, 'hugo/content', article.file), 'utf8'));
    expect(content).toBe(readBody(archive.contentDir, article));
    expect([data['title'], data['url']]).toEqual([article.title, article.url]);
  }
});

it('puts articles into as many lists by period as Nachlese does', () => {
  const terms = new Set(
    archive.articles.flatMap((article) => {
      const fields = hugoMatter(archive, article);
      const periods = Object.entries(fields).filter(([name]) => /^by/.test(name));
      return periods.flatMap(([name, values]) => (values as string[]).map((value) => `${name}/${value}`));
    }),
  );
  const periods = pagesOf(new Site(archive)).filter(({ kind }) => kind === 'period');
  expect(terms.size).toBe(periods.length);
});

it('lists an article about a place under its Land, too', () => {
  const { regions } = archive.vocabularies;
  const local = archive.articles.find(({ regions: own }) => own.some((slug) => regions.bySlug(slug).within));
  if (!local) throw new Error('the generated archive has no article of a place');
  const place = local.regions.map((slug) => regions.bySlug(slug)).find(({ within }) => within !== undefined);
  expect(hugoMatter(archive, local)['region']).toContain(place?.within);
});
