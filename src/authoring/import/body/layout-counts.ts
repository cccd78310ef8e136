import type { Element, Root } from 'hast';
import type { Counted } from '../../../i18n/import.ts';
import type { Effect } from '../losses/effect.ts';
import { CAPTION } from './clean-picture.ts';
import { elementsIn, property } from './hast.ts';
import { textOf } from '../text/html-text.ts';

const COUNTED: Readonly<Partial<Record<Counted, RegExp>>> = {
  links: /^a$/,
  items: /^li$/,
  tables: /^table$/,
};

/** How many links, items and tables a tree has, which another layout may change. */
export function layoutCounts(tree: Root): Effect['counts'] {
  return Object.fromEntries(
    Object.entries(COUNTED).map(([name, pattern]) => [
      name,
      elementsIn(tree, (node) => pattern.test(node.tagName) && hasWords(node)).length,
    ]),
  );
}

const hasWords = (node: Element): boolean =>
  node.tagName === 'table' ||
  /[\p{L}\p{M}\p{N}]/u.test(textOf(node)) ||
  (node.tagName === 'li' && elementsIn(node, (each) => property(each, CAPTION) !== '').length > 0);

/** The counts that differ. */
export const changesBetween = (before: Effect['counts'], after: Effect['counts']): [Counted, number][] =>
  (Object.keys(COUNTED) as Counted[])
    .map((name): [Counted, number] => [name, (after?.[name] ?? 0) - (before?.[name] ?? 0)])
    .filter(([, change]) => change !== 0);
