import { describe, expect, it } from 'vitest';
import { bodyHtml } from '../../../../src/markdown/body.ts';
import { OPTIONS } from '../../../markdown/options.ts';
import { converted, markdownOf } from './cleaning.ts';

describe('inline elements around blocks', () => {
  it.each([
    [
      'a <b> that was never closed',
      '<p>Ein <b>Satz<p>Noch einer</p><h2>Titel</h2>',
      'Ein **Satz**\n\n**Noch einer**\n\n## Titel',
    ],
    ['<em> around paragraphs', '<em><p>Eins</p><p>Zwei</p></em>', '*Eins*\n\n*Zwei*'],
    ['<span> around a list', '<span><ul><li>Eins</li></ul></span>', '- Eins'],
    ['<font> around text and blocks', '<font>Vor<div>Mitte</div>Nach</font>', 'Vor\n\nMitte\n\nNach'],
  ])('%s move into them', (_name, html, expected) => {
    expect(markdownOf(html)).toBe(expected);
  });

  it('that are links become one in each block, and that is told', () => {
    const { markdown, told } = converted('<a href="/x"><h3>Titel</h3><p>Text</p></a>');
    expect(markdown).toBe('## [Titel](/x)\n\n[Text](/x)');
    expect(told).toEqual([{ kind: 'layout', name: 'links', effect: { counts: { links: 1 } } }]);
  });
});

describe('text beside blocks', () => {
  it.each([
    ['in boxes', '<div>Eins</div><div>Zwei</div>Drei', 'Eins\n\nZwei\n\nDrei'],
    ['with two breaks', '<div>Eins<br>\n<br>Zwei<br>Drei</div>', 'Eins\n\nZwei\\\nDrei'],
    ['with two breaks in bold', '<p><b>Eins<br><br>Zwei</b></p>', '**Eins**\n\n**Zwei**'],
    [
      'with sub, sup, kbd and mark',
      'H<sub>2</sub>O, m<sup>2</sup>, <kbd>Esc</kbd>',
      'H<sub>2</sub>O, m<sup>2</sup>, <kbd>Esc</kbd>',
    ],
    ['without a paragraph of its own in an item', '<ul><li>x<sup>2</sup></li></ul>', '- x<sup>2</sup>'],
    ['that is only a space', '<p>&nbsp;</p><p>Text</p><div> <br></div>', 'Text'],
  ])('%s is in paragraphs', (_name, html, expected) => {
    expect(markdownOf(html)).toBe(expected);
  });
});

describe('elements that HTML alone can express', () => {
  it.each([
    '<span lang="en">Some <abbr title="World Wide Web">WWW</abbr></span>',
    '<u>unter</u> <small>klein</small> <mark>hell</mark> <ins>neu</ins>',
    '<details>\n<summary>Mehr</summary>\n\nText\n\n</details>',
    '<dl>\n<dt>Rat</dt>\n<dd>Er tagt.</dd>\n</dl>',
    'Siehe <code>dct:<a href="https://example.org/">relation</a></code>',
  ])('%s stay, and our pages show them', (markdown) => {
    const shown = bodyHtml(markdown, OPTIONS);
    const again = markdownOf(shown.replaceAll(' rel="noopener external"', ''));
    expect(bodyHtml(again, OPTIONS)).toBe(shown);
  });

  it('a paragraph in another language says so, one in the language of the site does not', () => {
    expect(markdownOf('<p lang="en">Hello</p><p lang="de-DE">Hallo</p>')).toBe(
      '<span lang="en">Hello</span>\n\nHallo',
    );
  });
});

describe('lists', () => {
  it.each([
    ['nested in an item', '<ul><li>a<ul><li>b</li></ul></li></ul>', '- a\n  - b'],
    ['nested beside an item', '<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
    ['that begin later', '<ol start="4"><li>a</li></ol>', '4. a'],
  ])('%s are kept', (_name, html, expected) => {
    expect(markdownOf(html)).toBe(expected);
  });

  it('an item outside of a list makes one', () => {
    expect(markdownOf('<li>a</li><li>b</li>')).toBe('- a\n- b');
  });
});

describe('code', () => {
  it('in <pre> keeps what looks like tags, its lines and its language', () => {
    const html =
      '<pre class="brush: php"><?php if ($a < 1) $b->c(); ?>\n#include <stdio.h>\n  if (a &lt; b)</pre>';
    expect(markdownOf(html)).toBe(
      '```php\n<?php if ($a < 1) $b->c(); ?>\n#include <stdio.h>\n  if (a < b)\n```',
    );
  });

  it('tells what browsers did not show of it, and what they took for headings and links', () => {
    expect(converted('<pre>echo "<h2>A</h2><x>b";</pre>').told).toEqual([
      {
        kind: 'code',
        name: 'pre',
        effect: { dropped: 'echo "Ab";', added: 'echo "<h2>A</h2><x>b";', counts: { headings: -1 } },
      },
    ]);
  });

  it('in <code> of several lines is a block', () => {
    expect(markdownOf('So:\n<code>a();\n\nb();\n</code>')).toBe('So:\n\n```\na();\n\nb();\n```');
  });

  it('that is a poem is a paragraph of lines', () => {
    expect(markdownOf('<pre class="wp-block-verse">Eins\n<em>Zwei</em></pre>')).toBe('Eins\\\n*Zwei*');
  });
});

describe('buttons and forms', () => {
  it('a button in a link is its text; others are told with what they said', () => {
    const { markdown, told } = converted(
      '<p><a href="/y"><button>Zum Antrag</button></a></p><button>Teilen</button>',
    );
    expect(markdown).toBe('[Zum Antrag](/y)');
    expect(told).toEqual([{ kind: 'element', name: 'button', effect: { dropped: 'Teilen' } }]);
  });
});

describe('emphasis', () => {
  it.each([
    ['<strong>fett </strong>und', '**fett** und'],
    ['<b>Fet</b><b>tes</b>', '**Fettes**'],
    ['<em><em>doppelt</em></em> <b> </b>leer', '*doppelt*  leer'],
    ['sagte <b>„Zitat“</b>und ging', 'sagte <b>„Zitat“</b>und ging'],
  ])('%s is tidied', (html, expected) => {
    expect(markdownOf(`<p>${html}</p>`).replace(/\s+/g, ' ')).toBe(expected.replace(/\s+/g, ' '));
  });
});

describe('an address in angle brackets', () => {
  it('which browsers take for an element, is a link', () => {
    const { markdown, told } = converted('<p>Siehe <http://example.org/a?b=c> und dort.</p>');
    expect(markdown).toBe('Siehe <http://example.org/a?b=c> und dort.');
    expect(told).toEqual([{ kind: 'link', name: '', effect: { added: 'http://example.org/a?b=c' } }]);
  });
});

describe('headings', () => {
  it.each([
    ['with the highest level', '<h1>a</h1><h2>b</h2>', '## a\n\n### b'],
    ['below a level that is missing', '<h3>a</h3><h4>b</h4>', '## a\n\n### b'],
    ['that are small print', '<h6>a</h6>', '###### a'],
  ])('%s begin below the headline', (_name, html, expected) => {
    expect(markdownOf(html)).toBe(expected);
  });
});
