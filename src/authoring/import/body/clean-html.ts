import type { Element, ElementContent, Root } from 'hast';
import type { Language } from '../../../archive/language.ts';
import { anchorsOf } from './anchors.ts';
import type { Effect } from '../losses/effect.ts';
import { BLOCKS, BOXES, EMBEDS, INLINE, INVISIBLE, NEW_NAMES, REMOVED, WRAPPERS } from './elements.ts';
import { embedOf } from './embed.ts';
import { figureOf, isFigure } from './figures.ts';
import { languageOf, propertiesOf } from './element-properties.ts';
import { element, elementsIn, isElement, property } from './hast.ts';
import { textOf } from '../text/html-text.ts';
import { cleanLink } from './clean-link.ts';
import { backgroundOf, pictureOf } from './clean-picture.ts';
import { preformatted } from './preformatted.ts';

export type BodyLoss =
  | 'element'
  | 'embed'
  | 'footnote'
  | 'anchor'
  | 'link'
  | 'picture-link'
  | 'caption'
  | 'counter'
  | 'code'
  | 'missing-image'
  | 'page-picture'
  | 'picture-format'
  | 'default-credit'
  | 'layout';

/** How the tree of a body is cleaned. */
export interface Cleaning {
  language: Language;
  /** The word that precedes a credit in a caption. */
  creditLabel: string;
  /** Whether a caption names its picture's author. */
  hasCredit: (caption: string) => boolean;
  /** The texts of the block editor's footnotes, HTML, by id. */
  footnotes: Readonly<Record<string, string>>;
  /** The new address of a link; undefined if it is not a URL. */
  link: (href: string) => string | undefined;
  /**
   * The copy of an image next to the article, by the first of its addresses that leads to one; undefined if it is missing. Its number
   * in the old site is given if it is known.
   */
  image: (
    sources: readonly string[],
    alt: string,
    number: string | undefined,
  ) => { src: string; alt: string; credit: string } | undefined;
  /** Why an image cannot be shown. */
  lossOfPicture: (source: string) => 'missing-image' | 'picture-format' | 'page-picture';
  onLoss: (kind: BodyLoss, name: string, example: string, effect?: Effect) => void;
}

/** Removes what does not belong in an article's body, and reports what that was. */
export function cleanHtml(tree: Root, cleaning: Cleaning): Root {
  const cleaner = new Cleaner(cleaning, shiftOf(tree));
  return { type: 'root', children: cleaner.all(tree as unknown as Element) };
}

/**
 * By how many levels headings move, so that the first level below the headline is 2. A text whose highest headings are of level 5 or 6
 * uses them for small print.
 */
function shiftOf(tree: Root): number {
  const levels = elementsIn(tree, ({ tagName }) => /^h[1-6]$/.test(tagName)).map(levelOf);
  const top = Math.min(...levels);
  return top > 4 ? 0 : 2 - top;
}

const levelOf = ({ tagName }: Element): number => Number(tagName.slice(1));

/** Cleans the children of an element. */
export type CleanAll = (node: Element) => ElementContent[];

class Cleaner {
  readonly #cleaning: Cleaning;
  /** By how many levels headings are lowered. */
  readonly #shift: number;

  constructor(cleaning: Cleaning, shift: number) {
    this.#cleaning = cleaning;
    this.#shift = shift;
  }

  readonly all: CleanAll = (node) =>
    node.children.flatMap((child) =>
      isElement(child) ? this.#element(child, node) : child.type === 'text' ? [child] : [],
    );

  #element(node: Element, parent: Element): ElementContent[] {
    if (isHidden(node)) {
      const text = textOf(node);
      if (text.trim() !== '') this.#cleaning.onLoss('element', `${node.tagName}[hidden]`, text);
      return [];
    }
    const content = [...backgroundOf(node, this.#cleaning), ...this.#content(node, parent)];
    const isCode = /^(?:pre|code|samp|kbd)$/.test(node.tagName);
    const language = isCode ? {} : languageOf(node, this.#cleaning.language);
    return Object.keys(language).length > 0 && content.length > 0
      ? [element('span', content, language)]
      : content;
  }

  #content(node: Element, parent: Element): ElementContent[] {
    const { tagName } = node;
    const cleaning = this.#cleaning;
    if (tagName === 'img') return pictureOf(node, cleaning);
    if (tagName === 'a') return cleanLink(node, this.all(node), cleaning);
    if (isFigure(node)) return figureOf(node, this.all, cleaning);
    if (tagName === 'pre' || tagName === 'listing' || tagName === 'xmp')
      return preformatted(node, this.all, cleaning);
    if (tagName === 'noscript') return this.#noscript(node, parent);
    if (EMBEDS.test(tagName)) return embedOf(node, this.all, cleaning);
    if (REMOVED.test(tagName)) return this.#removed(node);
    if (tagName === 'button' && parent.tagName !== 'a') return this.#removed(node);
    if (/^h[1-6]$/.test(tagName)) return [this.#heading(node)];
    if (tagName === 'wbr') return [];
    return this.#kept(node);
  }

  #kept(node: Element): ElementContent[] {
    const tagName = NEW_NAMES[node.tagName] ?? node.tagName;
    const children = this.all(node);
    if (tagName !== 'span' && (INLINE.test(tagName) || BLOCKS.test(tagName)))
      return [element(tagName, children, propertiesOf(tagName, node))];
    if (BOXES.test(tagName)) return [element('div', children)];
    if (!WRAPPERS.test(tagName)) this.#cleaning.onLoss('element', tagName, textOf(node));
    return children;
  }

  #heading(node: Element): Element {
    const depth = Math.min(6, Math.max(2, levelOf(node) + this.#shift));
    return element(`h${depth}`, this.all(node), anchorsOf(node));
  }

  #removed(node: Element): ElementContent[] {
    const text = INVISIBLE.test(node.tagName) ? '' : visibleText(node);
    const pictures = elementsIn(node, ({ tagName }) => tagName === 'img').length;
    this.#cleaning.onLoss('element', node.tagName, textOf(node), {
      dropped: text,
      ...(pictures > 0 && { counts: { pictures: -pictures } }),
    });
    return [];
  }

  /** The twin of a picture that loads later; a picture that stands only here is kept. */
  #noscript(node: Element, parent: Element): ElementContent[] {
    const isTwin = elementsIn(parent, ({ tagName }) => tagName === 'img').some(
      (image) => !elementsIn(node).includes(image),
    );
    return isTwin
      ? []
      : elementsIn(node, ({ tagName }) => tagName === 'img').flatMap((image) => {
          this.#cleaning.onLoss('element', 'noscript', property(image, 'src'), { counts: { pictures: 1 } });
          return pictureOf(image, this.#cleaning);
        });
  }
}

const isHidden = (node: Element): boolean =>
  (node.properties['hidden'] !== undefined && node.properties['hidden'] !== false) ||
  /(?:^|;)\s*display\s*:\s*none/i.test(property(node, 'style'));

/** Text as a browser shows it: blocks do not run into each other. */
const visibleText = (node: Element): string =>
  node.children
    .map((child) =>
      child.type === 'text'
        ? child.value
        : isElement(child) && !INVISIBLE.test(child.tagName)
          ? ` ${visibleText(child)} `
          : '',
    )
    .join('');
