import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { syntaxTree } from './syntax-tree.ts';

/**
 * A body without the images whose paths, as written in it, are listed, and without links that hold nothing else: they would have no text.
 */
export function withoutImages(body: string, format: 'md' | 'mdx', paths: readonly string[]): string {
  const tree = syntaxTree(body, format);
  const targets = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    targets.set(identifier, url);
  });
  const isLeft = (node: Nodes): boolean => {
    if (node.type === 'image') return paths.includes(node.url);
    if (node.type === 'imageReference') return paths.includes(targets.get(node.identifier) ?? '');
    if (node.type !== 'link' && node.type !== 'linkReference') return false;
    const content = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    return content.length > 0 && content.every(isLeft);
  };
  const pieces: string[] = [];
  let done = 0;
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (start < done || !isLeft(node)) return;
    pieces.push(body.slice(done, start));
    done = end;
  });
  return pieces.join('') + body.slice(done);
}
