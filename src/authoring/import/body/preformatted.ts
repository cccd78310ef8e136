import type { Element, ElementContent } from 'hast';
import type { CleanAll, Cleaning } from './clean-html.ts';
import { lostInCode } from './code-effect.ts';
import { element, elementsIn, hasClass, isElement, property } from './hast.ts';
import { textOf } from '../text/html-text.ts';

/** Preformatted text: a poem of the block editor is a paragraph of lines, all else is code. */
export function preformatted(node: Element, all: CleanAll, { onLoss }: Cleaning): ElementContent[] {
  if (hasClass(node, /^wp-block-verse$/)) return [element('p', all(node).flatMap(withBreaks))];
  const counts = lostInCode(node);
  if (Object.keys(counts).length > 0) onLoss('code', 'pre', textOf(node), { counts });
  const code = element('code', [{ type: 'text', value: linesOf(node) }], languageOf(node));
  return [element('pre', [code])];
}

const withBreaks = (node: ElementContent): ElementContent[] => {
  if (isElement(node)) return [{ ...node, children: node.children.flatMap(withBreaks) }];
  if (node.type !== 'text') return [];
  return node.value
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [element('br')] : []),
      { type: 'text' as const, value: line },
    ]);
};

/** The text with its line ends; blocks within stand on lines of their own. */
const linesOf = (node: Element): string =>
  node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (!isElement(child)) return '';
      if (child.tagName === 'br') return '\n';
      return /^(?:div|p|li)$/.test(child.tagName) ? `${linesOf(child).replace(/\n$/, '')}\n` : linesOf(child);
    })
    .join('');

/** The language of code, as editors and highlighters write it in classes. */
function languageOf(node: Element): Element['properties'] {
  const all = [node, ...elementsIn(node, ({ tagName }) => tagName === 'code')];
  const classes = all.map((each) => `${property(each, 'className')} ${property(each, 'title')}`).join(' ');
  const name = /(?:^|\s)(?:language-|lang-|lang:|brush:\s*)([\w+#-]+)/.exec(classes)?.[1];
  return name === undefined || /^(?:none|text|plain|plaintext)$/.test(name)
    ? {}
    : { className: [`language-${name.toLowerCase()}`] };
}
