import { groupBy } from '../../archive/groups.ts';
import type { PlannedPage } from './changed-pages.ts';

/**
 * The pages that shard `index` (from 1) of `count` renders. Every page is in exactly one shard. Pages of one year show the same
 * cards, so a shard gets whole years as far as they divide evenly; all other pages are dealt out in turn.
 */
export function shardOf<P extends Pick<PlannedPage, 'group'>>(
  pages: readonly P[],
  index: number,
  count: number,
): P[] {
  const others = pages.filter((page) => !isOfYear(page));
  const years = groupBy(pages.filter(isOfYear), ({ group }) => group);
  // If a year is split, each shard gets a mix of articles and lists.
  const ofYears = [...years.values()].flatMap((own) => dealt(own, count).flat());
  const cut = (shard: number): number => Math.round((ofYears.length * shard) / count);
  return [...(dealt(others, count)[index - 1] as P[]), ...ofYears.slice(cut(index - 1), cut(index))];
}

const isOfYear = ({ group }: Pick<PlannedPage, 'group'>): boolean => /^\d+$/.test(group);

/** Deals items out in turn into `count` parts. */
const dealt = <T>(all: readonly T[], count: number): T[][] =>
  Array.from({ length: count }, (_none, shard) => all.filter((_one, position) => position % count === shard));
