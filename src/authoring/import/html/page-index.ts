import type { Element, Nodes, Root } from 'hast';
import { plainText, textOf } from '../text/html-text.ts';
import { attributeOf } from './css.ts';

/** Properties whose words are features of an element. */
const WORDS = ['itemProp', 'rel', 'role'] as const;

/**
 * The simple selectors that match an element: its name, classes, id, and the words of `itemprop`, `rel` and `role` as
 * `itemprop=author`; of `itemtype` the names without schema.org's address.
 */
export function featuresOf({ tagName, properties }: Element): string[] {
  const words = (value: unknown): string[] =>
    Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(/\s+/) : [];
  return [
    tagName,
    ...words(properties.className).map((name) => `.${name}`),
    ...words(properties.id).map((id) => `#${id}`),
    ...words(properties.itemType).map((type) => `itemtype=${type.replace(/^.*\//, '')}`),
    ...WORDS.flatMap((name) => words(properties[name]).map((word) => `${name.toLowerCase()}=${word}`)),
  ];
}

/** Elements within which others count as their parts. */
const SECTIONS = /^(?:article|main|head)$/;

/**
 * The elements of a page by their features, in the order of the page, found in one walk. `article time` are those within an `article`.
 * A selector engine would walk the page again for each of the many places where pages say something.
 */
export class PageIndex {
  readonly #elements = new Map<string, Element[]>();
  readonly #meta = new Map<string, string[]>();

  constructor(tree: Root) {
    this.#index(tree, []);
  }

  /** The elements with any of the features, those with the first ones first. */
  all = (...features: string[]): Element[] => features.flatMap((each) => this.#elements.get(each) ?? []);

  /** The contents of `meta` elements of a name, in any case. */
  meta = (name: string): string[] => this.#meta.get(name.toLowerCase()) ?? [];

  /** Their texts, each on one line; `itemprop=author@content` reads an attribute. */
  texts(place: string): string[] {
    const [feature = '', attribute] = place.split('@');
    return this.all(feature)
      .map((found) => plainText(attribute === undefined ? textOf(found) : attributeOf(found, attribute)))
      .filter((text) => text !== '');
  }

  #index(node: Nodes, sections: readonly string[]): void {
    if (node.type === 'element') {
      for (const feature of featuresOf(node)) {
        this.#add(feature, node);
        for (const section of sections) this.#add(`${section} ${feature}`, node);
      }
      if (node.tagName === 'meta') this.#addMeta(node);
    }
    if (!('children' in node)) return;
    const within =
      node.type === 'element' && SECTIONS.test(node.tagName)
        ? [...new Set([...sections, node.tagName])]
        : sections;
    for (const child of node.children) this.#index(child, within);
  }

  #add(feature: string, element: Element): void {
    const known = this.#elements.get(feature);
    if (known) known.push(element);
    else this.#elements.set(feature, [element]);
  }

  #addMeta(element: Element): void {
    const content = plainText(attributeOf(element, 'content'));
    const names = [attributeOf(element, 'property'), attributeOf(element, 'name')].filter(
      (name) => name !== '',
    );
    if (content === '') return;
    for (const name of new Set(names.map((each) => each.toLowerCase())))
      this.#meta.set(name, [...(this.#meta.get(name) ?? []), content]);
  }
}
