import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';

export const element = (
  tagName: string,
  children: ElementContent[] = [],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children });

export const isElement = (node: RootContent | undefined): node is Element => node?.type === 'element';

/** A property as text; empty if the element lacks it. */
export function property({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value)
    ? value.join(' ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';
}

/** Whether an element has one of the classes. */
export const hasClass = (node: Element, classes: RegExp): boolean =>
  property(node, 'className')
    .split(' ')
    .some((name) => classes.test(name));

/** The elements within a tree, parents before their children. */
export function elementsIn(tree: Parents, isWanted: (node: Element) => boolean = () => true): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node !== tree && isWanted(node)) found.push(node);
  });
  return found;
}

/** The parent of every element. */
export function parentsIn(tree: Root): ReadonlyMap<Element, Parents> {
  const parents = new Map<Element, Parents>();
  visit(tree, 'element', (node, _index, parent) => {
    if (parent) parents.set(node, parent);
  });
  return parents;
}

/** Elements by the ids and names to which links lead. */
export function targetsIn(tree: Root): ReadonlyMap<string, Element> {
  const targets = new Map<string, Element>();
  visit(tree, 'element', (node) => {
    for (const name of [property(node, 'id'), node.tagName === 'a' ? property(node, 'name') : ''])
      if (name !== '' && !targets.has(name)) targets.set(name, node);
  });
  return targets;
}

/** The id to which a link within the page leads; undefined for other links. */
export function fragmentOf(link: Element): string | undefined {
  const href = link.tagName === 'a' ? property(link, 'href').trim() : '';
  if (!href.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1); // a literal percent sign
  }
}
