import type { Element, Nodes, Parents, Root } from 'hast';
import type { Counted } from '../../../i18n/import.ts';
import { COUNTED } from '../losses/effect.ts';
import { footnoteMarks, type FootnoteMarks } from './footnote-marks.ts';

/** What a browser shows of a text: its words in order, and what else is counted. */
export interface Visible {
  /** The text, its blocks on lines of their own. */
  text: string;
  words: string[];
  counts: Record<Counted, number>;
}

/** Elements that browsers do not show, or show only without scripts. */
const HIDDEN = /^(?:script|style|template|noscript|head|title|meta|link|datalist)$/;
/** Elements that separate the words around them: blocks (HTML Standard, 15.3), line breaks, and what is drawn in place of text. */
const SEPARATE =
  /^(?:address|article|aside|blockquote|body|br|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|legend|li|listing|main|menu|nav|ol|optgroup|option|p|plaintext|pre|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|xmp|audio|button|canvas|embed|iframe|img|input|object|picture|select|svg|textarea|video)$/;
const COUNT_OF: Readonly<Record<string, Counted>> = {
  ...{ table: 'tables', li: 'items', figcaption: 'captions' },
  ...{ h1: 'headings', h2: 'headings', h3: 'headings', h4: 'headings', h5: 'headings', h6: 'headings' },
};
/** Captions of WordPress's classic editor and of its galleries. */
const CAPTION_CLASS = 'wp-caption-text';

export const noCounts = (): Record<Counted, number> =>
  Object.fromEntries(COUNTED.map((name) => [name, 0])) as Record<Counted, number>;

/** Letters and digits; everything between them is punctuation. Soft hyphens, joiners and variants and marks of direction are invisible. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    // Our pages show ligatures as letters.
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe00-\ufe0f\ufeff]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Reads a tree as a browser shows it. */
export function visibleOf(tree: Root): Visible {
  const reader = new Reader(footnoteMarks(tree));
  reader.read(tree);
  return { text: reader.text, words: wordsOf(reader.text), counts: reader.counts };
}

class Reader {
  text = '';
  readonly counts = noCounts();
  readonly #footnotes: FootnoteMarks;

  constructor(footnotes: FootnoteMarks) {
    this.#footnotes = footnotes;
    this.counts.footnotes = footnotes.notes.size;
  }

  read(node: Nodes): void {
    if (node.type === 'text') this.text += node.value;
    else if (node.type === 'root') this.#children(node);
    else if (node.type === 'element') this.#element(node);
  }

  #element(node: Element): void {
    if (isHidden(node) || this.#footnotes.marks.has(node)) return;
    const { tagName } = node;
    const isSeparate = SEPARATE.test(tagName);
    const start = this.text.length;
    if (isSeparate) this.text += '\n';
    this.#children(node);
    if (isSeparate) this.text += '\n';
    const counted = this.#countedAs(node, start);
    if (counted) this.counts[counted]++;
  }

  /** Elements without words are not counted, except pictures and tables. */
  #countedAs(node: Element, start: number): Counted | undefined {
    const { tagName } = node;
    if (tagName === 'img') return 'pictures';
    if (tagName === 'table') return 'tables';
    if (this.#footnotes.notes.has(node)) return undefined;
    const content = this.text.slice(start);
    if (wordsOf(content).length === 0) return undefined;
    if (tagName === 'a') return isCountedLink(node, content) ? 'links' : undefined;
    if (classesOf(node).includes(CAPTION_CLASS) && tagName !== 'figcaption') return 'captions';
    return COUNT_OF[tagName];
  }

  #children({ children }: Parents): void {
    for (const child of children) this.read(child);
  }
}

const classesOf = ({ properties }: Element): readonly unknown[] =>
  Array.isArray(properties['className']) ? properties['className'] : [];

function isHidden({ tagName, properties }: Element): boolean {
  const { hidden = false, style } = properties;
  const isUndisplayed = typeof style === 'string' && /(?:^|;)\s*display\s*:\s*none/i.test(style);
  return HIDDEN.test(tagName) || hidden !== false || isUndisplayed;
}

/** An address that stands in the text is a link for browsers or not, as the system likes. */
function isCountedLink({ properties }: Element, text: string): boolean {
  const { href } = properties;
  return typeof href === 'string' && href !== '' && withoutScheme(href) !== withoutScheme(text);
}

const withoutScheme = (address: string): string =>
  decoded(address.trim())
    .replace(/^(?:(?:https?:)?\/\/|mailto:)/i, '')
    .replace(/\/$/, '');

/** Without escapes; other percent signs stay. */
const decoded = (address: string): string =>
  address.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes; // not UTF-8
    }
  });
