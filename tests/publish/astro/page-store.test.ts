import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentHash } from '../../../src/publish/output/manifest-part.ts';
import { PageStore, storedPages } from '../../../src/publish/astro/page-store.ts';
import { temporaryFolder } from '../../site.ts';

const PAGES = { 'index.html': 'Start', '2023/03/für-alle/index.html': 'Artikel', 'feed.xml': '<rss/>' };

function stored(pages: Record<string, string>): string {
  const folder = temporaryFolder();
  const store = new PageStore(folder);
  for (const [path, content] of Object.entries(pages)) store.add(path, Buffer.from(content));
  store.close();
  return folder;
}

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(storedPages(folder).map(({ path, source }) => [path, readFileSync(source, 'utf8')]));

it('a store gives back its pages, with what the manifest says of them', () => {
  const folder = stored(PAGES);
  expect(contents(folder)).toEqual(PAGES);
  for (const { source, hash, size } of storedPages(folder)) {
    const content = readFileSync(source);
    expect([hash, size]).toEqual([contentHash(content), content.length]);
  }
});

it('stores may be copied into one folder', () => {
  const [one, other] = [stored({ 'a.html': 'a', 'b.html': 'b' }), stored({ 'c.html': 'c' })];
  cpSync(other, one, { recursive: true });
  expect(contents(one)).toEqual({ 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' });
});

it('a store that was not closed has no pages', () => {
  const folder = temporaryFolder();
  new PageStore(folder).add('a.html', Buffer.from('a'));
  expect(storedPages(folder)).toEqual([]);
  rmSync(join(folder, '.nachlese-pages'), { recursive: true });
  expect(storedPages(folder)).toEqual([]);
});
