import { cpSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedPages } from '../../src/publish/astro/page-store.ts';
import { fileTree } from './file-tree.ts';
import { EditedArchive } from './oracle/edits.ts';
import { type BuildRequest, FEWER_PAGES, ProjectCopy } from './oracle/project-copy.ts';
import { expectSameSite, hasChanges } from './same-site.ts';
import { snapshot } from './snapshot.ts';

let project: ProjectCopy;
let archive: EditedArchive;
/** The output folders of three shards. */
let shards: string[];

beforeAll(async () => {
  project = new ProjectCopy();
  archive = new EditedArchive(project, project.emptyContent('content', FEWER_PAGES));
  for (let pick = 0; pick < 6; pick++) archive.add(pick);
  // More than a search index of one file contains, so that changes are kept beside it.
  for (let pick = 0; pick < 17; pick++) archive.add(pick, '2024-05-06');
  shards = await buildShards(3);
});

afterAll(() => {
  project.remove();
});

const request = (out: string, cache: string): BuildRequest => ({
  content: archive.content,
  out: project.path(out),
  cache: project.path(cache),
  now: new Date(archive.now).toISOString(),
});

async function buildShards(count: number): Promise<string[]> {
  const folders: string[] = [];
  for (let index = 1; index <= count; index++) {
    const one = request(`shard-${index}`, `shard-cache-${index}`);
    await project.build({ ...one, options: { shard: { index, count } } });
    folders.push(one.out);
  }
  return folders;
}

describe('a build in shards', () => {
  it('gives the same bytes as one without shards', async () => {
    const whole = request('whole', 'whole-cache');
    await project.build(whole);
    const merged = request('merged', 'merged-cache');
    await project.build({ ...merged, options: { merge: shards } });
    expect(snapshot(merged.out)).toEqual(snapshot(whole.out));
  });

  it('renders each page in exactly one shard', () => {
    const pagesOf = (folder: string): string[] =>
      storedPages(folder).flatMap(({ path }) => (path.endsWith('.html') ? [path] : []));
    const pages = shards.flatMap(pagesOf);
    expect(new Set(pages).size).toBe(pages.length);
    for (const shard of shards) expect(pagesOf(shard).length).toBeGreaterThan(5);
  });

  it('merges only changed pages if the rest is cached', async () => {
    const whole = request('merged', 'merged-cache');
    await archive.apply({ kind: 'retitle', pick: 5 });
    for (const index of [1, 2]) {
      cpSync(whole.cache, project.path(`warm-${index}`), { recursive: true });
      const one = request(`half-${index}`, `warm-${index}`);
      const report = await project.build({ ...one, options: { shard: { index, count: 2 } } });
      expect(report.rendered).toBeLessThan(20);
    }
    const merge = [project.path('half-1'), project.path('half-2')];
    await project.build({ ...whole, options: { merge } });
    const fresh = request('fresh', 'fresh-cache');
    await project.build(fresh);
    expect(hasChanges(fileTree(whole.out))).toBe(true);
    expectSameSite(fileTree(whole.out), fileTree(fresh.out));
  });

  it('reports missing pages if a shard was forgotten, and leaves the old site', async () => {
    const whole = request('merged', 'merged-cache');
    const before = snapshot(whole.out);
    await expect(
      project.build({ ...whole, options: { full: true, merge: shards.slice(0, 1) } }),
    ).rejects.toThrow(/planned pages are missing/);
    expect(snapshot(whole.out)).toEqual(before);
  });
});
