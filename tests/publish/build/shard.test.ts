import { describe, expect, it } from 'vitest';
import { shardOf } from '../../../src/publish/build/shard.ts';

/** The pages of a group, the first half of them articles. */
const pagesOf = (group: string, count: number): { group: string; path: string }[] =>
  Array.from({ length: count }, (_none, index) => ({
    group,
    path: `/${group}/${index < count / 2 ? 'article' : 'list'}-${index}/`,
  }));

const shardsOf = (pages: ReturnType<typeof pagesOf>, count: number): (typeof pages)[] =>
  Array.from({ length: count }, (_none, index) => shardOf(pages, index + 1, count));

const groupsIn = (pages: ReturnType<typeof pagesOf>): string[] => [
  ...new Set(pages.map(({ group }) => group)),
];

describe('the shards of a plan', () => {
  const plan = [
    ...pagesOf('whole', 7),
    ...['2024', '2023', '2022', '2021'].flatMap((year) => pagesOf(year, 10)),
    ...pagesOf('former', 2),
  ];

  it.each([1, 2, 3, 4, 7, 60])(
    'contain each page once and are about equally large if there are %i',
    (count) => {
      const shards = shardsOf(plan, count);
      expect(new Set(shards.flat())).toEqual(new Set(plan));
      expect(shards.flat()).toHaveLength(plan.length);
      const sizes = shards.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
    },
  );

  it('keep years together, whose pages show the same cards, and divide the pages about the whole site', () => {
    const [first, second] = shardsOf(plan, 2) as [typeof plan, typeof plan];
    expect(groupsIn(first)).toEqual(['whole', 'former', '2024', '2023']);
    expect(groupsIn(second)).toEqual(['whole', 'former', '2022', '2021']);
  });

  it('split a year only if necessary, each with some of its articles and lists', () => {
    const shards = shardsOf(pagesOf('2024', 12), 3);
    for (const shard of shards) {
      expect(shard.filter(({ path }) => path.includes('article'))).toHaveLength(2);
      expect(shard.filter(({ path }) => path.includes('list'))).toHaveLength(2);
    }
  });
});
