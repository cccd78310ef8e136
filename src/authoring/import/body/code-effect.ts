import type { Element, Root } from 'hast';
import type { Counted } from '../../../i18n/import.ts';
import type { Effect } from '../losses/effect.ts';
import { elementsIn, property } from './hast.ts';
import { parseHtml, textOf } from '../text/html-text.ts';

const ELEMENTS: readonly (readonly [name: Counted, pattern: RegExp])[] = [
  ['pictures', /^img$/],
  ['captions', /^figcaption$/],
  ['links', /^a$/],
  ['tables', /^table$/],
  ['items', /^li$/],
  ['headings', /^h[1-6]$/],
];

/** What changes for readers when text that browsers took for elements becomes code. */
export function codeEffect(before: string, after: string): Effect {
  const [seen, shown] = [parseHtml(before), parseHtml(after)];
  return {
    dropped: textOf(seen),
    added: textOf(shown),
    counts: differenceOf(countsOf(seen), countsOf(shown)),
  };
}

/** The elements in code that are none in Markdown, as fewer. */
export const lostInCode = (code: Element): NonNullable<Effect['counts']> =>
  differenceOf(countsOf({ type: 'root', children: code.children }), new Map());

type Counts = ReadonlyMap<Counted, number>;

const differenceOf = (before: Counts, after: Counts): NonNullable<Effect['counts']> =>
  Object.fromEntries(
    ELEMENTS.map(([name]) => [name, (after.get(name) ?? 0) - (before.get(name) ?? 0)] as const).filter(
      ([, change]) => change !== 0,
    ),
  );

const countsOf = (tree: Root): Counts =>
  new Map(
    ELEMENTS.map(([name, pattern]) => [
      name,
      elementsIn(tree, (node) => pattern.test(node.tagName) && isSeen(node)).length,
    ]),
  );

/** An element without words is not seen, except pictures and tables; neither is a link without an address. */
const isSeen = (node: Element): boolean =>
  /^(?:img|table)$/.test(node.tagName) ||
  (/[\p{L}\p{N}]/u.test(textOf(node)) && (node.tagName !== 'a' || property(node, 'href') !== ''));
