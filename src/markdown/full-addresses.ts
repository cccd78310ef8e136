import type { Nodes } from 'hast';
import { rehype } from 'rehype';

const ADDRESSES = ['href', 'src'] as const;

const processor = rehype().data('settings', { fragment: true }).freeze();

/** HTML whose links and images lead where they did when it stood at `page`, wherever it is read. */
export function withFullAddresses(html: string, page: string): string {
  const tree = processor.parse(html);
  visit(tree, (address) => (URL.canParse(address, page) ? new URL(address, page).href : address));
  return processor.stringify(tree);
}

function visit(node: Nodes, full: (address: string) => string): void {
  if (node.type === 'element') {
    for (const name of ADDRESSES) {
      const value = node.properties[name];
      if (typeof value === 'string') node.properties[name] = full(value);
    }
    const sources = node.properties['srcSet'];
    if (typeof sources === 'string') {
      const all = sources.split(',').map((source) => withFull(source, full));
      node.properties['srcSet'] = all.join(', ');
    }
  }
  if ('children' in node) for (const child of node.children) visit(child, full);
}

/** One of the images of a `srcset`: an address, and how wide or dense it is. */
function withFull(source: string, full: (address: string) => string): string {
  const [address = '', ...size] = source.trim().split(/\s+/);
  return [full(address), ...size].join(' ');
}
