import type { ElementContent } from 'hast';
import { addressOf } from '../../../markdown/literal-autolinks.ts';
import { element, isElement } from './hast.ts';

const ADDRESS = /https?:\/\/[^\s<>]+/gi;

/** Addresses in running text as links, which is how our pages show them; escaped they would be hard to read in Markdown. */
export function withAddresses(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return linked(node.value);
    if (!isElement(node) || /^(?:a|pre|code)$/.test(node.tagName)) return [node];
    return [{ ...node, children: withAddresses(node.children) }];
  });
}

function linked(text: string): ElementContent[] {
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = addressOf(found);
    if (!URL.canParse(address)) continue;
    pieces.push({ type: 'text', value: text.slice(end, index) });
    pieces.push(element('a', [{ type: 'text', value: address }], { href: address }));
    end = index + address.length;
  }
  const rest: ElementContent = { type: 'text', value: text.slice(end) };
  return [...pieces, rest].filter((piece) => piece.type !== 'text' || piece.value !== '');
}
