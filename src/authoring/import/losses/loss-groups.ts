import type { Loss } from './losses.ts';

/** Equal losses of several posts, with the first as an example. */
export interface LossGroup extends Loss {
  count: number;
}

/** Losses by kind and what was lost, the most frequent of a kind first. */
export function lossGroups(losses: readonly Loss[]): LossGroup[] {
  const groups = new Map<string, LossGroup>();
  for (const loss of losses) {
    const key = `${loss.kind} ${loss.what}`;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { ...loss, count: 1 });
  }
  return [...groups.values()].sort(
    (a, b) => compare(a.kind, b.kind) || b.count - a.count || compare(a.what, b.what),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
