import { expect, it } from 'vitest';
import { escapeHtml, unescapeHtml } from '../../src/markdown/escape-html.ts';

it('escapes HTML and XML markup in elements and attributes', () => {
  expect(escapeHtml(`<a title="1 & 2">'</a>`)).toBe('&lt;a title=&quot;1 &amp; 2&quot;&gt;&#39;&lt;/a&gt;');
});

it('restores escaped text', () => {
  for (const text of [`<a title="1 & 2">'</a>`, '&amp;lt;', 'ohne'])
    expect(unescapeHtml(escapeHtml(text))).toBe(text);
});
