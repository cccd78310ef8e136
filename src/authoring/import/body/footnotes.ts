import type { Element, ElementContent, Parents, Root } from 'hast';
import type { Effect } from '../losses/effect.ts';
import { element, elementsIn, fragmentOf, parentsIn, property, targetsIn } from './hast.ts';
import { parseHtml, textOf } from '../text/html-text.ts';
import { noteAt } from './note-text.ts';

/** Marks the text of a footnote where a plugin's shortcode stood. */
export const FOOTNOTE_ATTRIBUTE = 'data-imported-footnote';
/** Elements that become a footnote's number and its text in Markdown. */
export const [REFERENCE, DEFINITION] = ['footnote-reference', 'footnote-definition'];

/** What a link to a footnote shows: a number, a letter or a sign, with or without brackets. */
const MARK = /^[\s[(]*(?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[*†‡]{1,3})[\s\])]*$/iu;
const isBlank = (node: ElementContent): boolean =>
  node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');

/** Is told of each footnote that was set anew. */
type OnFound = (name: string, example: string, effect: Effect) => void;

/**
 * Finds footnotes and takes their texts out of the tree: those of the block editor, whose texts are a field of the post; those of
 * shortcodes; and numbers that lead to an item of a list or a paragraph further down. Where they stood is an element with their
 * number; their texts follow at the end.
 */
export class Footnotes {
  readonly #tree: Root;
  readonly #onFound: OnFound;
  readonly #parents: ReadonlyMap<Element, Parents>;
  readonly #targets: ReadonlyMap<string, Element>;
  /** The number of each footnote, by its id or the place of its text. */
  readonly #numbers = new Map<unknown, number>();
  readonly #definitions: Element[] = [];

  constructor(tree: Root, onFound: OnFound) {
    this.#tree = tree;
    this.#onFound = onFound;
    this.#parents = parentsIn(tree);
    this.#targets = targetsIn(tree);
  }

  collect(texts: Readonly<Record<string, string>>): void {
    const order = new Map(elementsIn(this.#tree).map((node, index) => [node, index]));
    const lost = lostTargets([...order.keys()]);
    for (const node of order.keys()) {
      const id = property(node, 'dataFn');
      const fragment = fragmentOf(node) ?? '';
      const target = this.#targets.get(fragment) ?? lost.get(fragment);
      if (id !== '' && Object.hasOwn(texts, id)) this.#ofEditor(node, id, texts[id] as string);
      else if (node.properties['dataImportedFootnote'] !== undefined)
        this.#replace(node, node, () => node.children);
      else if (target && MARK.test(textOf(node)) && (order.get(target) ?? 0) > (order.get(node) ?? 0))
        this.#ofLink(node, target);
    }
    this.#tree.children.push(...this.#definitions);
  }

  #ofEditor(node: Element, id: string, html: string): void {
    const content = parseHtml(html).children as ElementContent[];
    // Without a separator the number belonged to the word before, as far as words are compared.
    const word = /[\p{L}\p{N}]*$/u.exec(this.#textBefore(node))?.[0] ?? '';
    const isNew = this.#replace(node, id, () => content);
    this.#onFound('core/footnotes', textOf(node), {
      dropped: `${word}${textOf(node)}`,
      added: `${word} ${isNew ? textOf(parseHtml(html)) : ''}`,
      counts: { footnotes: isNew ? 1 : 0, links: -1 },
    });
  }

  #textBefore(node: Element): string {
    const siblings = (this.#parents.get(node)?.children ?? []) as ElementContent[];
    const before = siblings[siblings.indexOf(node) - 1];
    return before ? textOf(before) : '';
  }

  #ofLink(link: Element, target: Element): void {
    const isNew = !this.#numbers.has(target);
    const isLive = (node: Element): boolean => this.#targets.has(fragmentOf(node) ?? '');
    const note = isNew ? noteAt(target, this.#parents, { mark: textOf(link), isLive }) : undefined;
    if (isNew && !note) return;
    const mark = this.#markOf(link);
    note?.remove();
    this.#replace(mark, target, () => note?.content ?? []);
    const { dropped = '', counts = {} } = note?.effect ?? {};
    const isLost = !isLive(link);
    const told: Effect = {
      dropped: isLost ? `${textOf(link)} ${dropped}` : dropped,
      counts: isLost ? { ...counts, links: (counts.links ?? 0) - 1 } : counts,
    };
    if (told.dropped !== '' || Object.keys(told.counts ?? {}).length > 0)
      this.#onFound('#', textOf(link), told);
  }

  /** The outermost element that contains nothing but the number: `<sup><a>1</a></sup>`. */
  #markOf(link: Element): Element {
    const parent = this.#parents.get(link);
    if (parent?.type !== 'element' || !/^(?:sup|span|small|b|strong|em|i)$/.test(parent.tagName)) return link;
    return parent.children.every((child) => child === link || isBlank(child)) ? this.#markOf(parent) : link;
  }

  /** Puts the footnote's number in place of an element. Returns whether the footnote is new. */
  #replace(node: Element, key: unknown, content: () => ElementContent[]): boolean {
    const isNew = !this.#numbers.has(key);
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    if (isNew) this.#definitions.push(element(DEFINITION, content(), { number }));
    const parent = this.#parents.get(node);
    const index = parent?.children.indexOf(node) ?? -1;
    if (parent && index !== -1) parent.children[index] = element(REFERENCE, [], { number });
    return isNew;
  }
}

/**
 * Notes pasted from Word, whose names an editor removed: `#_ftn1` leads to the place from which `#_ftnref1` leads back.
 */
function lostTargets(elements: readonly Element[]): ReadonlyMap<string, Element> {
  return new Map(
    elements.flatMap((node): [string, Element][] => {
      const [, prefix, number] = /^(_?\w*ftn)ref(\d+)$/.exec(fragmentOf(node) ?? '') ?? [];
      return prefix === undefined || number === undefined ? [] : [[`${prefix}${number}`, node]];
    }),
  );
}
