import type { Element, ElementContent, Parents, Root } from 'hast';
import { HeadingIds, headingText } from '../../../markdown/heading-ids.ts';
import type { Effect } from '../losses/effect.ts';
import { element, elementsIn, fragmentOf, isElement, parentsIn, property, targetsIn } from './hast.ts';
import { textOf } from '../text/html-text.ts';

/** Holds the ids by which a heading was known, until it has its new one. */
const KNOWN_AS = 'dataKnownAs';
const HEADING = /^h[1-6]$/;

/** Notes at each heading the ids to which links of this page lead: its own, those within, and of an anchor or a box just before. */
export function noteAnchors(tree: Root): void {
  const parents = parentsIn(tree);
  const wanted = new Set(elementsIn(tree).map(fragmentOf));
  for (const [id, target] of targetsIn(tree)) {
    if (!wanted.has(id)) continue;
    const heading = headingAt(target, parents);
    if (heading) heading.properties[KNOWN_AS] = [property(heading, KNOWN_AS), id].join(' ').trim();
  }
}

type ParentOf = ReadonlyMap<Parents, Parents>;

function headingAt(target: Element, parents: ParentOf): Element | undefined {
  for (let node: Parents | undefined = target; node?.type === 'element'; node = parents.get(node)) {
    if (HEADING.test(node.tagName)) return node;
    if (node !== target && !/^(?:a|span|b|strong|em|i|p|div)$/.test(node.tagName)) break;
  }
  const [first] = elementsIn(target);
  if (first && HEADING.test(first.tagName)) return first;
  return textOf(target).trim() === '' ? headingAfter(target, parents) : undefined;
}

/** The heading that follows an empty anchor. */
function headingAfter(target: Element, parents: ParentOf): Element | undefined {
  const parent = parents.get(target);
  if (!parent) return undefined;
  const siblings = parent.children as ElementContent[];
  const next = siblings
    .slice(siblings.indexOf(target) + 1)
    .find((node) => isElement(node) || textOf(node).trim() !== '');
  if (isElement(next)) return HEADING.test(next.tagName) ? next : undefined;
  const isOver = next === undefined && parent.type === 'element' && textOf(parent).trim() === '';
  return isOver ? headingAfter(parent, parents) : undefined;
}

/** The properties of a heading that outlive the cleaning. */
export const anchorsOf = ({ properties }: Element): Element['properties'] =>
  properties[KNOWN_AS] === undefined ? {} : { [KNOWN_AS]: properties[KNOWN_AS] };

/**
 * Points links within the page to the ids that our Markdown gives its headings. Other places have no id in Markdown: such links lose
 * their target and keep their text.
 */
export function resolveAnchors(
  tree: Root,
  onLoss: (fragment: string, text: string, effect: Effect) => void,
): void {
  const ids = new HeadingIds();
  const places = new Map<string, string>();
  for (const heading of elementsIn(tree, ({ tagName }) => HEADING.test(tagName))) {
    const id = ids.next(headingText(heading));
    for (const name of property(heading, KNOWN_AS).split(' ')) if (name !== '') places.set(name, id);
    heading.properties = {};
  }
  for (const node of [element('div', tree.children as ElementContent[]), ...elementsIn(tree)]) {
    node.children = node.children.flatMap((child): ElementContent[] => {
      const fragment = isElement(child) ? fragmentOf(child) : undefined;
      if (!isElement(child) || fragment === undefined) return [child];
      const place = places.get(fragment);
      if (place !== undefined) return [{ ...child, properties: { ...child.properties, href: `#${place}` } }];
      const text = textOf(child);
      onLoss(`#${fragment}`, text, /[\p{L}\p{N}]/u.test(text) ? { counts: { links: -1 } } : {});
      return child.children;
    });
  }
}
