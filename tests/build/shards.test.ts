import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedPages } from '../../src/publish/astro/page-store.ts';
import { SAMPLE_CONTENT } from '../site.ts';
import { EditedArchive } from './oracle/edits.ts';
import { type BuildRequest, ProjectCopy } from './oracle/project-copy.ts';
import { snapshot } from './snapshot.ts';

let project: ProjectCopy;
let archive: EditedArchive;

beforeAll(() => {
  project = new ProjectCopy();
  const content = project.folder('content');
  for (const name of readdirSync(SAMPLE_CONTENT)) {
    if (name.endsWith('.yaml')) cpSync(join(SAMPLE_CONTENT, name), join(content, name));
  }
  archive = new EditedArchive(project, content);
  for (let pick = 0; pick < 12; pick++) archive.add(pick);
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
    await project.build({ ...merged, options: { merge: await buildShards(3) } });
    expect(snapshot(merged.out)).toEqual(snapshot(whole.out));
  });

  it('renders each page in exactly one shard', async () => {
    const shards = (await buildShards(3)).map((folder) => storedPages(folder).map(({ path }) => path));
    const pages = shards.flat().filter((path) => path.endsWith('.html'));
    expect(new Set(pages).size).toBe(pages.length);
    for (const shard of shards)
      expect(shard.filter((path) => path.endsWith('.html')).length).toBeGreaterThan(5);
  });

  it('merges only changed pages if the rest is cached', async () => {
    const whole = request('merged', 'merged-cache');
    await archive.apply({ kind: 'retitle', pick: 2 });
    for (const index of [1, 2]) {
      cpSync(whole.cache, project.path(`warm-${index}`), { recursive: true });
      const one = request(`shard-${index}`, `warm-${index}`);
      const report = await project.build({ ...one, options: { shard: { index, count: 2 } } });
      expect(report.rendered).toBeLessThan(20);
    }
    const merge = [project.path('shard-1'), project.path('shard-2')];
    await project.build({ ...whole, options: { merge } });
    const fresh = request('fresh', 'fresh-cache');
    await project.build(fresh);
    expect(snapshot(whole.out)).toEqual(snapshot(fresh.out));
  });

  it('reports missing pages if a shard was forgotten, and leaves the old site', async () => {
    const whole = request('merged', 'merged-cache');
    const before = snapshot(whole.out);
    const [first] = await buildShards(3);
    rmSync(project.path('shard-2'), { recursive: true });
    await expect(
      project.build({ ...whole, options: { full: true, merge: [String(first)] } }),
    ).rejects.toThrow(/planned pages are missing/);
    expect(snapshot(whole.out)).toEqual(before);
  });
});
