import type { Nodes } from 'hast';
import { slug } from '../archive/slug.ts';

/** Gives each heading of a document its id: the slug of its text, numbered from the second of the same name on. */
export class HeadingIds {
  /** The heading above the footnotes has its id from the engines. */
  readonly #used = new Map([['footnote-label', 1]]);

  next(text: string): string {
    const base = slug(text) || 'abschnitt';
    const count = (this.#used.get(base) ?? 0) + 1;
    this.#used.set(base, count);
    return count === 1 ? base : this.next(`${base} ${count}`);
  }
}

/** The words of a heading. The number of a footnote is none: it changes when a footnote is added before it. */
export function headingText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined) return '';
  return 'children' in node ? node.children.map(headingText).join('') : '';
}
