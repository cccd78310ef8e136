import { groupBy } from '../../archive/groups.ts';
import type { PlannedPage } from './changed-pages.ts';

/**
 * The part of a plan that shard `index` (from 1) of `count` renders. Every page is in exactly one. Pages of one year show the same
 * cards, so a shard has years as a whole, as far as that comes out even; all other pages are dealt out in turn.
 */
export function shardOf<P extends Pick<PlannedPage, 'group'>>(
  pages: readonly P[],
  index: number,
  count: number,
): P[] {
  const others = pages.filter((page) => !isOfYear(page));
  const years = groupBy(pages.filter(isOfYear), ({ group }) => group);
  // Of a year that is cut, each side gets articles and lists alike.
  const ofYears = [...years.values()].flatMap((own) => dealt(own, count).flat());
  const cut = (shard: number): number => Math.round((ofYears.length * shard) / count);
  return [...(dealt(others, count)[index - 1] as P[]), ...ofYears.slice(cut(index - 1), cut(index))];
}

const isOfYear = ({ group }: Pick<PlannedPage, 'group'>): boolean => /^\d+$/.test(group);

/** Deals out in turn, into `count` parts. */
const dealt = <T>(all: readonly T[], count: number): T[][] =>
  Array.from({ length: count }, (_none, part) => all.filter((_one, position) => position % count === part));
