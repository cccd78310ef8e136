import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Span } from '../finding.ts';
import type { SourceDocument } from './source-document.ts';

/** A node of a body with its span in the file. */
export interface PlacedNode<N extends Nodes = Nodes> {
  node: N;
  span: Span;
  parent: Nodes | undefined;
}

const cached = new WeakMap<SourceDocument, readonly PlacedNode[]>();

/** Every node of a body that has a position, parents before their children. */
export function nodesOf(document: SourceDocument): readonly PlacedNode[] {
  let nodes = cached.get(document);
  if (!nodes) cached.set(document, (nodes = placed(document)));
  return nodes;
}

export function nodesOfType<T extends Nodes['type']>(
  document: SourceDocument,
  type: T,
): PlacedNode<Extract<Nodes, { type: T }>>[] {
  return nodesOf(document).filter(
    (each): each is PlacedNode<Extract<Nodes, { type: T }>> => each.node.type === type,
  );
}

function placed({ tree, bodyStart }: SourceDocument): PlacedNode[] {
  const found: PlacedNode[] = [];
  visit(tree, (node, _index, parent) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start !== undefined && end !== undefined)
      found.push({ node, parent, span: { start: bodyStart + start, end: bodyStart + end } });
  });
  return found;
}
