import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../src/views/contents.ts';

const TEXT = `<p>${'word '.repeat(500)}</p>`;
const section = (id: string, title = id): string => `<h2 id="${id}">${title}</h2>${TEXT}`;

describe('the list of contents', () => {
  it('has the headings of a long text', () => {
    const html = `${TEXT}${['one', 'two', 'three', 'four'].map((id) => section(id)).join('')}`;
    expect(contentsOf(html).map(({ id }) => id)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('has the words of a heading without its links and emphasis', () => {
    const html =
      ['a', 'b', 'c'].map((id) => section(id)).join('') +
      section('d', '<em>Fish</em> &amp; <a href="/x/">chips</a>');
    expect(contentsOf(html).at(-1)).toEqual({ id: 'd', title: 'Fish &amp; chips' });
  });

  it('leaves out the heading above the footnotes', () => {
    const html = ['a', 'b', 'c', 'd'].map((id) => section(id)).join('');
    const notes =
      '<section class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2></section>';
    expect(contentsOf(html + notes)).toHaveLength(4);
  });

  it('is empty for a short text or one with few headings', () => {
    const headings = ['a', 'b', 'c', 'd', 'e'].map((id) => `<h2 id="${id}">${id}</h2>`).join('');
    expect(contentsOf(headings)).toEqual([]);
    expect(contentsOf(section('a') + section('b') + TEXT + TEXT)).toEqual([]);
  });
});
