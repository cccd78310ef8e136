import { rehype } from 'rehype';
import { describe, expect, it } from 'vitest';
import { linksInFolder } from '../../../src/publish/astro/links-in-folder.ts';

const moved = (html: string): string => linksInFolder(html, '/archiv');

describe('in a folder, a page', () => {
  it.each([
    ['<a href="/impressum/">', '<a href="/archiv/impressum/">'],
    ["<a class=x href='/'>", "<a class=x href='/archiv/'>"],
    ['<a href=/2026/11/a/>x</a>', '<a href=/archiv/2026/11/a/>x</a>'],
    ['<FORM ACTION = "/suche/" >', '<FORM ACTION = "/archiv/suche/" >'],
    ['<newest-list src="/fragment/a/">', '<newest-list src="/archiv/fragment/a/">'],
    ['<site-search data-index="/suche/index.json">', '<site-search data-index="/archiv/suche/index.json">'],
    [
      '<img src="/a.png" srcset="/a,b.png 1x, /c.png 2x,/d.png" alt="/x">',
      '<img src="/archiv/a.png" srcset="/archiv/a,b.png 1x, /archiv/c.png 2x,/archiv/d.png" alt="/x">',
    ],
    [
      '<meta content="0; url=/neu/" http-equiv="refresh">',
      '<meta content="0; url=/archiv/neu/" http-equiv="refresh">',
    ],
    // The site's word for the archive may be the folder's name.
    ['<a href="/archiv/">', '<a href="/archiv/archiv/">'],
    [
      '<video poster="/a.jpg"><source src="/a.mp4">',
      '<video poster="/archiv/a.jpg"><source src="/archiv/a.mp4">',
    ],
  ])('has the folder before its paths: %s', (html, expected) => {
    expect(moved(html)).toBe(expected);
    expect(linksInFolder(html, '')).toBe(html);
  });

  it.each([
    '<a href="//host.example/x/">',
    '<a href="https://a.example/x/">',
    '<a href="../x/">',
    '<a href="#x">',
    '<a href="">',
    '<a title="/x/" href>',
    '<p>/x/ href="/x/"</p>',
    '<code>&lt;a href="/x/"&gt;</code>',
    '<!-- <a href="/x/"> -->',
    '<script>const a = \'<a href="/x/">\';</script>',
    '<style>a::after { content: "<a href=\\"/x/\\">" }</style>',
    '<textarea><a href="/x/"></textarea>',
    '<title><a href="/x/"></title>',
    '<meta name="description" content="0; url=/x/">',
    '<link rel="stylesheet" href="/archiv/_astro/a.css">',
    '</a href="/x/">',
    'a < b href="/x/"',
    '<p title="<a href=\'/x/\'>">',
    '<a href="/x',
  ])('keeps what is no path from the root, or no attribute: %s', (html) => {
    expect(moved(html)).toBe(html);
  });

  it('finds the same links as a parser, whatever is around them', () => {
    const pieces = [
      '<a href="/x/">',
      "<b title='>' data-a=/y/>",
      '<!-- " -->',
      '"',
      "'",
      '<script>"<"</script>',
      '<p>',
      'a<b',
      '</p >',
    ];
    const rehyped = rehype().data('settings', { fragment: true });
    const attributes = (html: string): string[] =>
      [...rehyped.stringify(rehyped.parse(html)).matchAll(/(?:href|data-a)="([^"]*)"/g)].map(
        ([, value]) => value ?? '',
      );
    for (let seed = 0; seed < 300; seed++) {
      const html = Array.from(
        { length: 6 },
        (_, index) => pieces[(seed * 7 + index * index * (seed % 5)) % pieces.length],
      ).join('');
      expect(attributes(moved(html))).toEqual(attributes(html).map((path) => `/archiv${path}`));
    }
  });
});
