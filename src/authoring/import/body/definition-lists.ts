import type { ElementContent } from 'hast';
import { element, elementsIn, isElement } from './hast.ts';

/** Definition lists stay HTML, except those with pictures or footnotes: of these, terms become bold and definitions paragraphs. */
export function withTerms(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    const whole = { ...node, children: withTerms(node.children) };
    const isMarkdown =
      elementsIn(whole, ({ tagName }) => /^(?:img|footnote-reference|pre)$/.test(tagName)).length > 0;
    if (node.tagName !== 'dl' || !isMarkdown) return [whole];
    return whole.children.filter(isElement).flatMap((part) => {
      if (part.tagName !== 'dt') return part.tagName === 'dd' ? part.children : [part];
      return part.children.length === 0 ? [] : [element('p', [element('strong', part.children)])];
    });
  });
}
