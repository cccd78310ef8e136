import { describe, expect, it } from 'vitest';
import { bodyHtml } from '../../src/markdown/body.ts';
import { typesetHtml } from '../../src/markdown/typeset-html.ts';
import { OPTIONS } from './options.ts';

describe('typography of HTML', () => {
  it.each([
    ['<p>"<em>Ja</em>", sagte er.</p>', '<p>„<em>Ja</em>“, sagte er.</p>'],
    ['<p><strong>"Ja"</strong></p>', '<p><strong>„Ja“</strong></p>'],
    ['<p>"Ein <a href="/x/">\'Fall\'</a>"</p>', '<p>„Ein <a href="/x/">‚Fall‘</a>“</p>'],
    ['<p>&quot;Ja&quot; &#34;A&#34; &#39;b&#39;</p>', '<p>„Ja“ „A“ ‚b‘</p>'],
    ['<p>"offen</p><p>"Neu"</p>', '<p>„offen</p><p>„Neu“</p>'],
    ['<p>(<code>x</code>"s)</p>', '<p>(<code>x</code>“s)</p>'],
  ])('spans markup: %s', (html, expected) => {
    expect(typesetHtml(html, 'de')).toBe(expected);
  });

  it.each([
    '<p><code>"a" -- b... z.B.</code></p>',
    '<pre><code>x = "y" # 10 %\n\'z\'</code></pre>',
    '<kbd>"</kbd><samp>\'</samp>',
    '<img alt="10 % - \'so\'" src="/a--b.png">',
    '<a href="https://a.example/?q=&quot;x&quot;">x</a>',
    '<p>https://a.example/a--b...c</p>',
    '<p>a &lt; b &amp; c &amp;quot; d</p>',
  ])('does not change code, attributes and addresses: %s', (html) => {
    expect(typesetHtml(html, 'de')).toBe(html);
  });

  it('covers paragraphs, headings, lists, tables and captions, but not code', () => {
    const html = bodyHtml(
      '## "A" - b\n\n- "c"\n\n| "d" |\n|---|\n| 10 % |\n\n![x](./bild.png "Ein "e"")\n\n`"f"` "g"\n\n    "h"\n',
      OPTIONS,
    );
    for (const part of [
      '„A“ – b</h2>',
      '<li>„c“</li>',
      '<th>„d“</th>',
      '10\u00a0%',
      '<code>"f"</code> „g“',
      '<code>"h"\n</code>',
    ]) {
      expect.soft(html).toContain(part);
    }
  });
});
