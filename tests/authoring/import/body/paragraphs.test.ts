import { autop } from '@wordpress/autop';
import fc from 'fast-check';
import type { Nodes, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { withAllParagraphs } from '../../../../src/authoring/import/body/block-editor.ts';
import { parseHtml, textOf } from '../../../../src/authoring/import/text/html-text.ts';
import { withParagraphs } from '../../../../src/authoring/import/body/paragraphs.ts';

const INLINE = /^(?:a|b|em|span|img|code|br|script)$/;

/** The lines that readers see, each behind the blocks that it stands in. Empty ones are left out. */
function lines(node: Nodes, path = ''): string[] {
  if (node.type === 'element' && node.tagName === 'pre')
    return [`${path}pre: ${JSON.stringify(textOf(node))}`];
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
  ...[
    '<b>fett</b>',
    '<em>a\n\nb</em>',
    '<a href="/x">Verweis</a>',
    '<img src="a.jpg"\nalt="">',
    '<code>a\nb</code>',
  ],
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

describe('paragraphs, where wpautop is only documented', () => {
  it.each([
    [
      'an aligned paragraph does not switch it off',
      'Eins\n\n<p style="text-align: right;">Zwei</p>\n\nDrei',
      ['p : Eins', 'p : Zwei', 'p : Drei'],
    ],
    [
      'an empty line in a quotation',
      '<blockquote>Eins\n\nZwei</blockquote>',
      ['blockquote p : Eins', 'blockquote p : Zwei'],
    ],
    ['an empty line in an item', '<ul><li>Eins\n\nZwei</li></ul>', ['ul li : Eins', 'ul li p : Zwei']],
    ['text behind a rule', '<hr />Text', ['p : Text']],
    ['two breaks', 'Eins<br /><br>Zwei', ['p : Eins', 'p : Zwei']],
    ['Windows line ends', 'Eins\r\n\r\nZwei\r\nDrei', ['p : Eins', 'p : Zwei / Drei']],
  ])('%s', (_name, html, expected) => {
    expect(shown(withParagraphs(html))).toEqual(expected);
  });
});

describe('a body of the block editor', () => {
  it('keeps the paragraphs of its blocks, and gets those of the text between them', () => {
    const html =
      'Frei\n\nerzählt\n<!-- wp:group {"layout":{"type":"flex"}} -->\n<div><!-- wp:paragraph -->\n<p>Im\n\nBlock</p>\n<!-- /wp:paragraph --></div>\n<!-- /wp:group -->\n\nDanach\n<!-- wp:separator /-->\nSchluss';
    expect(shown(withAllParagraphs(html))).toEqual([
      ...['p : Frei', 'p : erzählt', 'div p : Im Block', 'p : Danach', 'p : Schluss'],
    ]);
  });

  it('has blocks with text of the classic editor', () => {
    const html =
      '<!-- wp:freeform -->\nEins\n\nZwei\n<!-- /wp:freeform -->\n<!-- wp:html -->\nRoh\n\nRoh\n<!-- /wp:html -->';
    expect(shown(withAllParagraphs(html))).toEqual(['p : Eins', 'p : Zwei', ': Roh Roh']);
  });
});
