import type { Nodes } from 'hast';
import { slug } from '../archive/slug.ts';

/** Generates the ids of a document's headings: the slug of the text, numbered from its second occurrence on. */
export class HeadingIds {
  /** The engines set the id of the heading above the footnotes. */
  readonly #used = new Map([['footnote-label', 1]]);

  next(text: string): string {
    const base = slug(text) || 'abschnitt';
    const count = (this.#used.get(base) ?? 0) + 1;
    this.#used.set(base, count);
    return count === 1 ? base : this.next(`${base} ${count}`);
  }
}

/** The words of a heading, without footnote numbers, which change when a footnote is added before them. */
export function headingText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined) return '';
  return 'children' in node ? node.children.map(headingText).join('') : '';
}
