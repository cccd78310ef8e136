import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from '../../archive/diagnostic.ts';
import type { Edit, Span } from '../finding.ts';
import { Lines } from '../edit/lines.ts';
import type { SourceDocument } from './source-document.ts';

/** A link of a body, as its author wrote it. */
export interface Link extends Place {
  length: number;
  href: string;
  /** Where the page with the link stands. */
  url: string;
  /** The address within the file, where it stands there once. */
  target?: Span;
}

/** Every link of a body, those of definitions too. */
export function linksOf(document: SourceDocument): Link[] {
  const { tree, text, bodyStart, file, url } = document;
  const found: Link[] = [];
  let lines: Lines | undefined;
  const visit = (node: Nodes): void => {
    if ((node.type === 'link' || node.type === 'definition') && node.position) {
      lines ??= new Lines(text);
      const start = bodyStart + (node.position.start.offset as number);
      const end = bodyStart + (node.position.end.offset as number);
      const target = targetIn(text, start, end, node.url);
      const place = lines.at(start);
      found.push({ file, ...place, length: end - start, href: node.url, url, ...(target && { target }) });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

/** The text of a link, as readers see it. */
export const linkText = (node: Nodes): string => toString(node).trim();

function targetIn(text: string, start: number, end: number, href: string): Span | undefined {
  const source = text.slice(start, end);
  const index = source.lastIndexOf(href);
  if (href === '' || index === -1 || source.indexOf(href) !== index) return undefined;
  return { start: start + index, end: start + index + href.length };
}

/** Puts another address in the place of a link's own. */
export const retarget = ({ target }: Link, href: string): Edit[] =>
  target ? [{ ...target, text: href }] : [];
