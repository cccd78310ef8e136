import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PageStore } from '../../../src/publish/astro/page-store.ts';
import { renderedFiles } from '../../../src/publish/astro/rendered-files.ts';
import { describe as recorded, type StagedFile } from '../../../src/publish/output/overlay.ts';
import { temporaryFolder } from '../../site.ts';

/** The folder of a render: its pages, and the files written by Astro. */
function rendered(pages: Record<string, string>, others: Record<string, string> = {}): string {
  const folder = temporaryFolder();
  const store = new PageStore(folder);
  for (const [path, content] of Object.entries(pages)) store.add(path, Buffer.from(content));
  store.close();
  for (const [path, content] of Object.entries(others)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const contents = (files: ReadonlyMap<string, StagedFile>): Record<string, string> =>
  Object.fromEntries([...files].map(([path, { source }]) => [path, readFileSync(source, 'utf8')]));

describe('the files of a render', () => {
  it('are its pages and the files written by Astro, without marks and junk files', () => {
    const pages = { 'index.html': 'Start', '2023/03/für-alle/index.html': 'Artikel', 'feed.xml': '<rss/>' };
    const others = { '_astro/a.css': 'a{}', '.nachlese-build': 'x', '.DS_Store': '' };
    const files = renderedFiles({ folders: [rendered(pages, others)], isOwn: true });
    expect(contents(files.pages)).toEqual(pages);
    expect(contents(files.others)).toEqual({ '_astro/a.css': 'a{}' });
  });

  it('have the hash and size that reading them would give', () => {
    const { pages } = renderedFiles({ folders: [rendered({ 'a.html': 'ä', 'b.html': 'b' })], isOwn: true });
    for (const { path, source, known } of pages.values()) expect(known).toEqual(recorded({ path, source }));
  });

  it('may be spread over several folders', () => {
    const folders = [rendered({ 'a.html': 'a' }), rendered({ 'b.html': 'b' })];
    expect(contents(renderedFiles({ folders, isOwn: true }).pages)).toEqual({ 'a.html': 'a', 'b.html': 'b' });
  });

  it('have Unicode’s form C in their paths, as links have', () => {
    const folders = [rendered({}, { 'gru\u0308n.txt': 'x' })];
    expect([...renderedFiles({ folders, isOwn: true }).others.keys()]).toEqual(['gr\u00fcn.txt']);
  });

  it('do not include the pages of a render that was interrupted', () => {
    const folder = temporaryFolder();
    new PageStore(folder).add('a.html', Buffer.from('a'));
    expect(renderedFiles({ folders: [folder], isOwn: true }).pages.size).toBe(0);
  });
});
