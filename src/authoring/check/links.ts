import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from '../../archive/diagnostic.ts';
import type { Edit, Span } from '../finding.ts';
import { Lines } from '../edit/lines.ts';
import { nodesOf } from './nodes.ts';
import type { SourceDocument } from './source-document.ts';

/** A link in a body, as its author wrote it. */
export interface Link extends Place {
  length: number;
  href: string;
  /** URL of the page that contains the link. */
  url: string;
  /** The span of the address in the file, if it occurs in the link only once. */
  target?: Span;
}

/** Every link in a body, including definitions. */
export function linksOf(document: SourceDocument): Link[] {
  const { text, file, url } = document;
  const lines = new Lines(text);
  return nodesOf(document).flatMap(({ node, span: { start, end } }): Link[] => {
    if (node.type !== 'link' && node.type !== 'definition') return [];
    const target = targetIn(text, start, end, node.url);
    const place = lines.at(start);
    return [{ file, ...place, length: end - start, href: node.url, url, ...(target && { target }) }];
  });
}

export const linkText = (node: Nodes): string => toString(node).trim();

function targetIn(text: string, start: number, end: number, href: string): Span | undefined {
  const source = text.slice(start, end);
  const index = source.lastIndexOf(href);
  if (href === '' || index === -1 || source.indexOf(href) !== index) return undefined;
  return { start: start + index, end: start + index + href.length };
}

/** The edit that replaces a link's address. */
export const retarget = ({ target }: Link, href: string): Edit[] =>
  target ? [{ ...target, text: href }] : [];
