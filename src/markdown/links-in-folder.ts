import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { syntaxTree } from './syntax-tree.ts';

/** Whether an address is a path from the root, and not of another host as `//host/`. */
export const isPath = (address: string): boolean => /^\/(?![/\\])/.test(address);

/** A body whose links from the root begin with a folder. Only these addresses change. */
export function linksInFolder(body: string, format: 'md' | 'mdx', base: string): string {
  const places: number[] = [];
  visit(syntaxTree(body, format), (node) => {
    const place = addressAt(body, node);
    if (place !== undefined) places.push(place);
  });
  let [changed, done] = ['', 0];
  for (const place of places.sort((a, b) => a - b)) {
    changed += body.slice(done, place) + base;
    done = place;
  }
  return changed + body.slice(done);
}

/** Where the address of a link or of a definition begins, if it is a path from the root. */
function addressAt(body: string, node: Nodes): number | undefined {
  if ((node.type !== 'link' && node.type !== 'definition') || !isPath(node.url)) return undefined;
  const start = node.position?.start.offset ?? 0;
  const behind =
    node.type === 'link' ? node.children.at(-1)?.position?.end.offset : body.indexOf(']:', start);
  const place = body.indexOf('/', behind ?? start);
  return place >= 0 && place < (node.position?.end.offset ?? 0) ? place : undefined;
}
