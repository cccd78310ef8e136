import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** The numbers that lead to footnotes and back, and the elements with their texts. */
export interface FootnoteMarks {
  marks: ReadonlySet<Element>;
  notes: ReadonlySet<Element>;
}

/** A number, letter or sign, with or without brackets, or an arrow back. */
const MARK = /^[\s[(]*(?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[*†‡]{1,3}|[↑↩^⬆]\ufe0e?\s?\d{0,3})[\s\])]*$/iu;
/** Headings that our Markdown adds for screen readers. */
const LABEL = 'footnote-label';

/**
 * Finds footnotes by their links: a short mark that leads to an element of the same text is a footnote's number; in that element, or
 * behind it, stands its text. Numbers change when notes are counted anew, so they are no words.
 */
export function footnoteMarks(tree: Root): FootnoteMarks {
  const targets = targetsOf(tree);
  const marks = new Set<Element>();
  const notes = new Set<Element>();
  visit(tree, 'element', (node) => {
    if (node.properties['id'] === LABEL) marks.add(node);
    if (node.tagName !== 'a' || !isMark(node)) return;
    const target = targets.get(idOf(node.properties['href']));
    if (!target) return;
    marks.add(node);
    if (target.tagName === 'li') notes.add(target);
  });
  return { marks, notes };
}

const isMark = (link: Element): boolean =>
  typeof link.properties['href'] === 'string' &&
  link.properties['href'].startsWith('#') &&
  MARK.test(toString(link));

const idOf = (href: unknown): string => {
  const id = String(href).slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // a literal percent sign
  }
};

/** Elements by their ids, or their names as anchors. */
function targetsOf(tree: Root): Map<string, Element> {
  const targets = new Map<string, Element>();
  visit(tree, 'element', (node) => {
    const { id, name } = node.properties;
    if (typeof id === 'string') targets.set(id, node);
    if (node.tagName === 'a' && typeof name === 'string') targets.set(name, node);
  });
  return targets;
}
