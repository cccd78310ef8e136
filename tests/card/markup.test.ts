import { describe, expect, it } from 'vitest';
import { Markup, markup } from '../../src/card/markup.ts';

describe('markup', () => {
  it('escapes text, in elements and in attributes', () => {
    const hostile = `"><script>alert('1 & 2')</script>`;
    expect(markup`<a title="${hostile}">${hostile}</a>`.text).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(&#39;1 &amp; 2&#39;)&lt;/script&gt;">' +
        '&quot;&gt;&lt;script&gt;alert(&#39;1 &amp; 2&#39;)&lt;/script&gt;</a>',
    );
  });

  it('inserts markup unchanged, joins lists, and renders nothing for nothing', () => {
    const items = ['a', 'b'].map((name) => markup`<li>${name}</li>`);
    expect(markup`<ul>${items}${false}${undefined}</ul>${new Markup('<hr>')}${0}`.text).toBe(
      '<ul><li>a</li><li>b</li></ul><hr>0',
    );
  });

  it('drops line breaks and indentation of the template, and keeps those of the text', () => {
    const text = 'zwei\n  Zeilen';
    expect(
      markup`<p>
        ${text} und
        <b>mehr</b>
      </p>`.text,
    ).toBe('<p>zwei\n  Zeilen und<b>mehr</b></p>');
  });
});
