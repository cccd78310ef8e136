import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../src/authoring/import/text/html-text.ts';
import { visibleOf } from '../../../../src/authoring/import/proof/visible.ts';

const seen = (html: string) => visibleOf(parseHtml(html));
const words = (html: string): string => seen(html).words.join(' ');

describe('what a browser shows of a text', () => {
  it.each([
    ['words within a line keep together', '<p>Breit<b>band</b>aus\u00adbau</p>', 'Breitbandausbau'],
    [
      'blocks, cells and line breaks separate words',
      '<td>eins</td><p>zwei<br>drei</p>vier',
      'eins zwei drei vier',
    ],
    ['scripts, styles and comments are not visible', '<script>a</script><style>b</style><!-- c -->d', 'd'],
    ['what is hidden is not visible', '<p hidden>a</p><p style="color: red; display:none">b</p>c', 'c'],
    ['the copy for browsers without scripts is not visible', '<noscript>a</noscript>b', 'b'],
    ['buttons stand apart', 'Jetzt<button>Kaufen</button>', 'Jetzt Kaufen'],
    ['unknown elements are part of their line', 'pci<slot>p</slot>', 'pcip'],
    ['variants of signs and marks of direction are invisible', 'Ja \u2764\ufe0f \u200eNein', 'Ja Nein'],
  ])('%s', (_name, html, expected) => {
    expect(words(html)).toBe(expected);
  });

  it('includes pictures, captions, links, tables, items and headings', () => {
    const html = `<h2>Zahlen</h2><figure><img src="a.jpg"><figcaption>Rathaus</figcaption></figure>
      <ul><li>eins</li><li></li></ul><table><tr><td>1</td></tr></table><p><a href="/b/">mehr</a></p>`;
    expect(seen(html).counts).toEqual({
      ...{ pictures: 1, captions: 1, links: 1, tables: 1, items: 1, footnotes: 0, headings: 1 },
    });
  });

  it('counts no link whose address is its text, as systems differ in making them', () => {
    expect(
      seen('<a href="https://rat.example/">rat.example</a> <a href="https://a.example">hier</a>').counts
        .links,
    ).toBe(1);
    expect(seen('<a href="//rat.example/a%40b">//rat.example/a@b</a>').counts.links).toBe(0);
    expect(seen('<a href="https://rat.example/a%40b">//rat.example/a@b</a>').counts.links).toBe(0);
  });
});

describe('footnotes', () => {
  const note = `<p>Der Rat<sup><a href="#fn1">1</a></sup> tagt.</p><ol><li id="fn1">Am Montag. <a href="#r1">↑</a></li></ol>`;

  it('are counted, and are no list items', () => {
    expect(seen(note).counts).toMatchObject({ footnotes: 1, items: 0, links: 0 });
  });

  it('lose their numbers, which change', () => {
    expect(words(note)).toBe('Der Rat tagt Am Montag');
  });

  it('are found by the names of anchors', () => {
    expect(words('<p>Rat<a href="#n1">[1]</a></p><p><a name="n1"></a>Montag</p>')).toBe('Rat Montag');
  });

  it('are not made of numbers that link to other pages', () => {
    expect(words('<p>Seite <a href="/teil/2/">2</a></p>')).toBe('Seite 2');
  });
});
