import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Effect } from './effect.ts';
import { textOf } from './html-text.ts';

/** How the tree of a body is cleaned. */
export interface Cleaning {
  /** The word that precedes a credit in a caption. */
  creditLabel: string;
  /** The new address of a link; undefined if it is not a URL. */
  link: (href: string) => string | undefined;
  /** The copy of an image next to the article; undefined if it is missing. */
  image: (src: string, alt: string) => { src: string; alt: string; credit: string } | undefined;
  onLoss: (kind: 'element' | 'embed', name: string, example: string, effect?: Effect) => void;
}

/** Elements that Markdown or the allowlist for bodies can express. */
const KEPT =
  /^(?:p|br|hr|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|code|em|strong|b|i|s|del|sub|sup|kbd|mark|table|thead|tbody|tfoot|tr|td|th|q|cite|abbr)$/;
/** Elements without meaning of their own: their content is kept. */
const BOXES =
  /^(?:div|span|section|article|main|header|footer|aside|figure|picture|tt|ins|time|address|body|html|head|colgroup|col|caption|wbr|nobr|o:p)$/;
/** Elements that are removed with their content. */
const REMOVED =
  /^(?:script|style|noscript|form|button|input|select|textarea|object|param|svg|canvas|map|area|template|link|meta|title)$/;
const EMBEDS = /^(?:iframe|embed|video|audio|source|track)$/;

/** Removes what does not belong in an article's body, and reports what that was. */
export function cleanHtml(tree: Root, cleaning: Cleaning): Root {
  const hasTop = JSON.stringify(tree).includes('"tagName":"h1"');
  const cleaner = new Cleaner(cleaning, hasTop ? 1 : 0);
  return { type: 'root', children: tree.children.flatMap((node) => cleaner.clean(node as ElementContent)) };
}

class Cleaner {
  readonly #cleaning: Cleaning;
  /** By how many levels headings are lowered, so that the headline stays the only h1. */
  readonly #shift: number;

  constructor(cleaning: Cleaning, shift: number) {
    this.#cleaning = cleaning;
    this.#shift = shift;
  }

  clean(node: ElementContent): ElementContent[] {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    const { tagName } = node;
    if (tagName === 'img') return this.#image(node, '');
    if (tagName === 'figure') return this.#figure(node);
    if (tagName === 'a') return this.#link(node);
    if (EMBEDS.test(tagName)) return this.#embed(node);
    if (REMOVED.test(tagName)) {
      this.#cleaning.onLoss('element', tagName, textOf(node), { dropped: textOf(node) });
      return [];
    }
    const children = node.children.flatMap((child) => this.clean(child));
    if (/^h[1-6]$/.test(tagName)) return [this.#heading(tagName, children)];
    if (KEPT.test(tagName)) return [element(tagName, children, this.#properties(node))];
    if (!BOXES.test(tagName)) this.#cleaning.onLoss('element', tagName, textOf(node));
    return children;
  }

  #heading(tagName: string, children: ElementContent[]): Element {
    const depth = Math.min(6, Math.max(2, Number(tagName.slice(1)) + this.#shift));
    return element(`h${depth}`, children);
  }

  #properties({ tagName, properties }: Element): Element['properties'] {
    const { start, align } = properties;
    if (tagName === 'ol' && start !== undefined) return { start };
    return /^t[dh]$/.test(tagName) && align !== undefined ? { align } : {};
  }

  #image({ properties }: Element, caption: string): ElementContent[] {
    const [src, alt] = [text(properties['src'] ?? properties['dataSrc']), text(properties['alt'])];
    const found = this.#cleaning.image(src, alt);
    if (!found) return [];
    const credit =
      found.credit !== '' && !caption.includes(found.credit)
        ? ` ${this.#cleaning.creditLabel}: ${found.credit}`
        : '';
    const title = `${caption}${credit}`.trim();
    return [element('img', [], { src: found.src, alt: found.alt, ...(title !== '' && { title }) })];
  }

  /** An image with its caption; a figure with other content keeps its caption as a paragraph. */
  #figure(node: Element): ElementContent[] {
    const parts = flat(node);
    const caption = parts
      .filter(({ tagName }) => tagName === 'figcaption')
      .map(textOf)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    const images = parts.filter(({ tagName }) => tagName === 'img');
    if (images.length > 0)
      return images.flatMap((image) => this.#image(image, caption)).map((image) => element('p', [image]));
    const others = node.children.filter(
      (child) => child.type !== 'element' || child.tagName !== 'figcaption',
    );
    const content = others.flatMap((child) => this.clean(child));
    return caption === '' ? content : [...content, element('p', [{ type: 'text', value: caption }])];
  }

  #link(node: Element): ElementContent[] {
    const children = node.children.flatMap((child) => this.clean(child));
    const onlyImage =
      children.length > 0 && children.every((child) => child.type === 'element' && child.tagName === 'img');
    const raw = node.properties['href'];
    const href = raw === undefined || onlyImage ? undefined : this.#cleaning.link(text(raw));
    return href === undefined || children.length === 0 ? children : [element('a', children, { href })];
  }

  #embed(node: Element): ElementContent[] {
    const sources = [node, ...flat(node)]
      .map(({ properties }) => text(properties['src']))
      .filter((src) => src !== '');
    const [src] = sources;
    this.#cleaning.onLoss('embed', node.tagName, src ?? '');
    const href = src === undefined ? undefined : this.#cleaning.link(src.replace(/^\/\//, 'https://'));
    return href === undefined
      ? []
      : [element('p', [element('a', [{ type: 'text', value: href }], { href })])];
  }
}

const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** The elements within one, parents before their children. */
function flat(node: Element): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (element) => {
    if (element !== node) found.push(element);
  });
  return found;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
