import type { Nodes } from 'mdast';
import type { Span } from './flaw.ts';
import type { Manuscript } from './manuscript.ts';

/** A node of a body with its place in the file. */
export interface PlacedNode<N extends Nodes = Nodes> {
  node: N;
  span: Span;
  parent: Nodes | undefined;
}

const known = new WeakMap<Manuscript, readonly PlacedNode[]>();

/** Every node of a body that has a place, parents before their children. */
export function nodesOf(manuscript: Manuscript): readonly PlacedNode[] {
  let nodes = known.get(manuscript);
  if (!nodes) known.set(manuscript, (nodes = placed(manuscript)));
  return nodes;
}

/** Those of one type. */
export function nodesOfType<T extends Nodes['type']>(
  manuscript: Manuscript,
  type: T,
): PlacedNode<Extract<Nodes, { type: T }>>[] {
  return nodesOf(manuscript).filter(
    (each): each is PlacedNode<Extract<Nodes, { type: T }>> => each.node.type === type,
  );
}

function placed({ tree, bodyStart }: Manuscript): PlacedNode[] {
  const found: PlacedNode[] = [];
  const visit = (node: Nodes, parent: Nodes | undefined): void => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start !== undefined && end !== undefined)
      found.push({ node, parent, span: { start: bodyStart + start, end: bodyStart + end } });
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  visit(tree, undefined);
  return found;
}
