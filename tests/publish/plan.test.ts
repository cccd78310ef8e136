import { describe, expect, it } from 'vitest';
import { pagesAt, planGroups, planOf, shardOf } from '../../src/publish/plan.ts';
import { PlanMemory } from '../../src/publish/plan-memory.ts';
import type { PageGroup } from '../../src/views/group.ts';
import { temporaryFolder } from '../site.ts';

/** A group of one page, and how often its pages were made. */
function group(name: string, source: string, text: string): PageGroup & { made: () => number } {
  let made = 0;
  return {
    name,
    source: () => source,
    pages: () => {
      made++;
      return [{ kind: 'day', path: `/${name}/`, props: () => ({ text }) }];
    },
    made: () => made,
  };
}

const manifest = (files: Record<string, string>) => ({
  version: 1 as const,
  files: Object.fromEntries(Object.entries(files).map(([file, key]) => [file, { hash: '', size: 0, key }])),
});

describe('a plan', () => {
  it('makes the pages of a group only when what they are made of is another', async () => {
    const cache = temporaryFolder();
    const plan = async (groups: PageGroup[]) => {
      const memory = new PlanMemory(cache);
      const planned = await planGroups(groups, 'code', memory);
      memory.save();
      return planned.flatMap(({ pages }) => pages);
    };
    const first = [group('2022', 'a', 'alt'), group('2023', 'b', 'alt')];
    const before = await plan(first);
    const second = [group('2022', 'a', 'never asked for'), group('2023', 'c', 'neu')];
    const after = await plan(second);
    expect(second.map(({ made }) => made())).toEqual([0, 1]);
    expect(after[0]).toEqual(before[0]);
    expect(after[1]?.key).not.toBe(before[1]?.key);
  });

  it('renders the pages that the manifest does not have under their key, and makes no others', async () => {
    const groups = [group('2022', 'a', 'x'), group('2023', 'b', 'y')];
    const planned = await planGroups(groups, 'code', new PlanMemory(temporaryFolder()));
    const [old] = planned.flatMap(({ pages }) => pages);
    const plan = planOf(
      planned,
      manifest({ '2022/index.html': old?.key ?? '', '2023/index.html': 'another' }),
    );
    expect(plan.render.map(({ file }) => file)).toEqual(['2023/index.html']);
    const pages = pagesAt(plan, new Set(plan.render.map(({ path }) => path)));
    expect(pages.map(({ props }) => props())).toEqual([{ text: 'y' }]);
    expect(groups.map(({ made }) => made())).toEqual([1, 2]);
  });

  it('gives another key to every page when the program is another', async () => {
    const keys = await Promise.all(
      ['one', 'other'].map(async (code) => {
        const planned = await planGroups([group('2022', 'a', 'x')], code, new PlanMemory(temporaryFolder()));
        return planned[0]?.pages[0]?.key;
      }),
    );
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('is divided into shards that hold each page once', () => {
    const pages = Array.from({ length: 10 }, (_, index) => index);
    const shards = [1, 2, 3].map((index) => shardOf(pages, index, 3));
    expect(shards.map(({ length }) => length)).toEqual([4, 3, 3]);
    expect(shards.flat().sort((a, b) => a - b)).toEqual(pages);
  });
});
