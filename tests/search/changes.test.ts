import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { type Changes, changesOf, MOST_CHANGES, withFewChanges } from '../../src/search/changes.ts';

/** The keys that readers see: the index without hidden rows, with the added articles in their places. */
function visible(indexed: readonly string[], current: readonly string[]): string[] {
  const { hidden, added } = changesOf(indexed, current);
  return [...indexed.keys(), indexed.length].flatMap((row) => [
    ...added.filter(({ before }) => before === row).map(({ key }) => key),
    ...(hidden.includes(row) ? [] : indexed.slice(row, row + 1)),
  ]);
}

describe('the changes of a slice', () => {
  it('are none if its articles are those of its index', () => {
    expect(changesOf(['c', 'b', 'a'], ['c', 'b', 'a'])).toEqual({ hidden: [], added: [] });
  });

  it('hide the row of a corrected article and add it in its place', () => {
    expect(changesOf(['c', 'b', 'a'], ['c', 'b2', 'a'])).toEqual({
      hidden: [1],
      added: [{ key: 'b2', position: 1, before: 2 }],
    });
  });

  it('hide the row of a removed article and add nothing', () => {
    expect(changesOf(['c', 'b', 'a'], ['c', 'a'])).toEqual({ hidden: [1], added: [] });
  });

  it('add articles before the first row, between rows and after the last', () => {
    expect(changesOf(['b'], ['d', 'c', 'b', 'a']).added).toEqual([
      { key: 'd', position: 0, before: 0 },
      { key: 'c', position: 1, before: 0 },
      { key: 'a', position: 3, before: 1 },
    ]);
  });

  it('hide every row of a slice with other articles', () => {
    expect(changesOf(['b', 'a'], ['d', 'c'])).toEqual({
      hidden: [0, 1],
      added: [
        { key: 'd', position: 0, before: 2 },
        { key: 'c', position: 1, before: 2 },
      ],
    });
  });

  it('lead from any index to any articles, in the same order', () => {
    const descending = fc
      .uniqueArray(fc.integer({ min: 0, max: 30 }))
      .map((keys) => keys.sort((a, b) => b - a).map(String));
    fc.assert(
      fc.property(descending, descending, (indexed, current) => {
        expect(visible(indexed, current)).toEqual(current);
      }),
    );
  });
});

describe('the slices that keep their indexes', () => {
  const changes = (hidden: number, added = 0): { changes: Changes } => ({
    changes: {
      hidden: Array.from({ length: hidden }, (_none, row) => row),
      added: Array.from({ length: added }, (_none, position) => ({
        key: `${position}`,
        position,
        before: 0,
      })),
    },
  });
  const kept = (...changed: { changes: Changes }[]): number[] => [
    ...withFewChanges(new Map(changed.map((one, index) => [index, one]))).keys(),
  ];

  it('are all within the limit', () => {
    expect(kept(changes(1, 1), changes(MOST_CHANGES - 1))).toEqual([0, 1]);
  });

  it('are those with the fewest changes beyond the limit', () => {
    expect(kept(changes(MOST_CHANGES), changes(2, 3), changes(1)).sort()).toEqual([1, 2]);
    expect(kept(changes(MOST_CHANGES + 1))).toEqual([]);
  });

  it('count a corrected article once', () => {
    expect(kept(changes(MOST_CHANGES, MOST_CHANGES))).toEqual([0]);
  });
});
