import { visit } from 'unist-util-visit';
import { syntaxTree } from './syntax-tree.ts';

/** An image in a body. Lines count from 1 and refer to the body. */
export interface BodyImage {
  src: string;
  line: number;
  column: number;
}

/** Every image in a Markdown body, in order. A body is parsed only if it may contain one. */
export function bodyImages(body: string, format: 'md' | 'mdx'): BodyImage[] {
  if (!body.includes('![')) return [];
  const tree = syntaxTree(body, format);
  const targets = new Map<string, string>();
  visit(tree, 'definition', (node) => {
    targets.set(node.identifier, node.url);
  });
  const images: BodyImage[] = [];
  visit(tree, (node) => {
    const src =
      node.type === 'image'
        ? node.url
        : node.type === 'imageReference'
          ? targets.get(node.identifier)
          : undefined;
    if (src === undefined) return;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    images.push({ src, line, column });
  });
  return images;
}
