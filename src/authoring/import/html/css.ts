import type { Element, Nodes, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { plainText, textOf } from '../text/html-text.ts';

/** The texts that a selector finds, each on one line. `time@datetime` reads an attribute. */
export function valuesOf(tree: Nodes, selector: string | undefined): string[] {
  if (selector === undefined) return [];
  const [css, attribute] = selector.split(/@(?=[\w:-]+$)/) as [string, string?];
  return selectAll(css, tree)
    .map((found) => (attribute === undefined ? textOf(found) : attributeOf(found, attribute)))
    .map((value) => plainText(value))
    .filter((value) => value !== '');
}

export const valueOf = (tree: Nodes, selector: string | undefined): string =>
  valuesOf(tree, selector)[0] ?? '';

/** hast names properties like the DOM: `datetime` is `dateTime`. */
export function attributeOf({ properties }: Element, attribute: string): string {
  const wanted = attribute.toLowerCase().replaceAll('-', '');
  const found = Object.entries(properties).find(([name]) => name.toLowerCase() === wanted)?.[1];
  return Array.isArray(found) ? found.join(' ') : found === undefined || found === null ? '' : String(found);
}

/** What makes a selector invalid; undefined if it is valid. */
export function selectorProblem(selector: string): string | undefined {
  const nothing: Root = { type: 'root', children: [] };
  try {
    valuesOf(nothing, selector);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
