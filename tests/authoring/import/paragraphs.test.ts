import { autop } from '@wordpress/autop';
import fc from 'fast-check';
import type { Nodes, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { parseHtml, textOf } from '../../../src/authoring/import/html-text.ts';
import { withParagraphs } from '../../../src/authoring/import/paragraphs.ts';

const INLINE = /^(?:a|b|em|span|img|code|br|script)$/;

/** The lines that readers see, each behind the blocks that it stands in. Empty ones are left out. */
function lines(node: Nodes, path = ''): string[] {
  if (node.type === 'element' && node.tagName === 'pre') return [`${path}pre: ${JSON.stringify(textOf(node))}`];
  const seen: string[] = [];
  let text = '';
  const end = (): void => {
    const line = text.replace(/\s+/g, ' ').replace(/^[ /]+|[ /]+$/g, '');
    if (line !== '') seen.push(`${path}: ${line}`);
    text = '';
  };
  const read = (child: RootContent): void => {
    if (child.type === 'text') text += child.value;
    if (child.type !== 'element') return;
    if (child.tagName === 'script') return;
    if (child.tagName === 'br') text += ' / ';
    else if (child.tagName === 'img') text += '(img)';
    else if (INLINE.test(child.tagName)) child.children.forEach(read);
    else {
      end();
      seen.push(...lines(child, `${path}${child.tagName} `));
    }
  };
  if ('children' in node) node.children.forEach(read);
  end();
  return seen;
}

const shown = (html: string): string[] => lines(parseHtml(html));

const PIECES = [
  ...['Text', 'Zwei Wörter', '\n', '\n\n', '\n \n', ' ', '<br>', '<br />\n<br />', '<!--more-->'],
  ...['<b>fett</b>', '<em>a\n\nb</em>', '<a href="/x">Verweis</a>', '<img src="a.jpg"\nalt="">', '<code>a\nb</code>'],
  ...['<hr>\n\n', '<pre>a\n\n<b>b</b>\n</pre>', '<script>let a;\n\nlet b;</script>'],
];
const BLOCKS: readonly (readonly [string, string])[] = [
  ...(['div', 'blockquote', 'p', 'h2', 'section', 'figure'] as const).map(
    (name) => [`<${name}>`, `</${name}>`] as const,
  ),
  ['<p style="text-align: center;">', '</p>'],
  ['<ul>\n<li>', '</li>\n</ul>'],
  ['<ol><li>Erstens</li><li>', '</li></ol>'],
  ['<table>\n<tr><td>', '</td>\n<td>Zelle</td></tr>\n</table>'],
];
const source = fc.letrec<{ text: string; piece: string }>((tie) => ({
  text: fc.array(tie('piece'), { maxLength: 6 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...PIECES),
    fc.tuple(fc.constantFrom(...BLOCKS), tie('text')).map(([[start, end], text]) => start + text + end),
  ),
})).text;

describe('paragraphs of the classic editor', () => {
  it('are those of wpautop, for generated texts', () => {
    fc.assert(
      fc.property(source, (text) => {
        expect(shown(withParagraphs(text))).toEqual(shown(autop(text)));
      }),
      { seed: 20261130, numRuns: 600 },
    );
  });
});
