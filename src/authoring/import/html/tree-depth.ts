import type { Nodes, Root } from 'hast';

/** Levels of elements; the functions that walk a tree call themselves once a level. */
const DEPTH_LIMIT = 500;

/** Whether a tree has more levels than any page needs. */
export function isTooDeep(tree: Root): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH_LIMIT) return true;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}
