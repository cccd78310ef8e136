import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import { monthOf, yearOf } from '../../src/archive/date.ts';
import { generateArchive } from '../../scripts/bench/generate.ts';
import { hugo, hugoProgram, hugoVersion } from '../../scripts/bench/peers/hugo.ts';
import { archiveFor } from '../../scripts/bench/peers/peer.ts';
import { ROOT, SAMPLE_CONTENT, temporaryFolder } from '../site.ts';

const peer = hugo();
const withHugo = hugoVersion(hugoProgram()) !== undefined;

describe.skipIf(!withHugo)('the site that Hugo builds for the benchmark', () => {
  let folder: string;
  let archive: Archive;
  beforeAll(async () => {
    folder = temporaryFolder();
    const workplace = { root: ROOT, folder, content: join(folder, 'content') };
    mkdirSync(workplace.content);
    generateArchive(workplace.content, 120, SAMPLE_CONTENT);
    archive = await archiveFor(workplace);
    peer.prepare(workplace, archive);
    await peer.build(workplace, 'full');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const page = (path: string): string => readFileSync(join(folder, 'hugo-out', path, 'index.html'), 'utf8');
  const lists = ({ category, regions, type, topics, authors, date }: Article): string[] => [
    `bycategory/${category}_${monthOf(date)}`,
    ...regions.map((slug) => `byregion/${slug}_${monthOf(date)}`),
    `byform/${type}_${monthOf(date)}`,
    ...topics.map((slug) => `bytopic/${slug}_${yearOf(date)}`),
    ...authors.map((slug) => `byauthor/${slug}_${yearOf(date)}`),
    `month/${monthOf(date)}`,
    `day/${date}`,
  ];

  it('has every article in every list by period, with its teaser except in months', () => {
    for (const article of archive.articles) {
      for (const path of lists(article)) {
        expect(page(path), path).toContain(`<a href="${article.url}">`);
        if (!path.startsWith('month/')) expect(page(path), path).toContain(article.teaser);
      }
    }
  });

  it('has the newest articles on term pages, which link to every period', () => {
    const [newest] = archive.articles;
    if (!newest) throw new Error('the generated archive is empty');
    const term = page(`category/${newest.category}`);
    expect(term).toContain(newest.teaser);
    for (const article of archive.articles.filter(({ category }) => category === newest.category))
      expect(term).toContain(`/bycategory/${article.category}_${monthOf(article.date)}/`);
  });

  it('redirects every old address', () => {
    const moved = archive.articles.filter(({ aliases }) => aliases.length > 0);
    expect(moved).not.toEqual([]);
    for (const { aliases, url } of moved)
      for (const path of aliases) expect(readFileSync(join(folder, 'hugo-out', path), 'utf8')).toContain(url);
  });

  it('links every day with articles on the page of its year', () => {
    for (const { date } of archive.articles) expect(page(`year/${yearOf(date)}`)).toContain(`/day/${date}/`);
  });

  it('has the newest of the category, its neighbours and the full body on an article’s page', () => {
    const category = archive.articles.filter((article) => article.category === archive.articles[0]?.category);
    const [first, second, third] = category;
    if (!first || !second || !third) throw new Error('the generated archive has too few articles');
    const text = page(second.url);
    expect(text).toContain(first.teaser);
    expect(text).toMatch(new RegExp(`class="newer" rel="next" href="${first.url}"`));
    expect(text).toMatch(new RegExp(`class="older" rel="prev" href="${third.url}"`));
    expect(text.match(/<p>/g)?.length).toBeGreaterThan(8);
  });
});
