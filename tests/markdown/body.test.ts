import { rehype } from 'rehype';
import { describe, expect, it } from 'vitest';
import { barsOf, germanNumber } from '../../src/markdown/bars.ts';
import { bodyHtml } from '../../src/markdown/body.ts';
import { OPTIONS, PICTURE } from './options.ts';

const html = (markdown: string): string => bodyHtml(markdown, OPTIONS);

const parser = rehype().data('settings', { fragment: true }).freeze();
const normal = (text: string): string => parser.stringify(parser.parse(text.trim()));

/** The same body as raw HTML, whose output must be the same. */
const bothWays = (markdown: string): string => {
  const plain = html(markdown);
  expect(normal(html(`<hr>\n\n${markdown}`))).toBe(normal(`<hr>\n${plain}`));
  return plain;
};

const ids = (markdown: string): string[] =>
  [...bothWays(markdown).matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id as string);

it('leaves out a picture named like an inherited property', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    expect(html(`Ein ![Bild](${name}) hier`)).toBe(html('Ein  hier'));
    expect(html(`Ein <img src="${name}" alt="x"> hier`)).not.toContain('<img');
  }
});

describe('headings', () => {
  it('have the slug of their text as id, numbered if it repeats', () => {
    expect(ids('## Über *uns*\n\n## Über uns\n\n### Über uns 2\n\n## Über uns')).toEqual([
      'ueber-uns',
      'ueber-uns-2',
      'ueber-uns-2-2',
      'ueber-uns-3',
    ]);
  });

  it('have an id without footnote marks', () => {
    const body =
      '## Die Kosten[^1]\n\n### *Wer*[^b] zahlt[^1]\n\n## [^1]\n\n## 2023[^1]\n\n[^1]: a\n\n[^b]: b';
    expect(ids(body)).toEqual(['die-kosten', 'wer-zahlt', 'abschnitt', '2023']);
  });

  it('have an id even without letters', () => {
    expect(ids('## …\n\n## !\n\n## 2023')).toEqual(['abschnitt', 'abschnitt-2', '2023']);
  });

  it('leave level one to the headline', () => {
    expect(bothWays('# Eins\n\nZwei\n===')).toBe('<h2 id="eins">Eins</h2>\n<h2 id="zwei">Zwei</h2>\n');
  });

  it('never get the id of the footnotes heading', () => {
    const found = bothWays('## Footnote label\n\na[^1]\n\n[^1]: b');
    expect(found.match(/id="footnote-label"/g)).toHaveLength(1);
  });
});

describe('a link to a video or a sound', () => {
  const rel = 'rel="external noopener"';

  it('becomes a card if alone in its paragraph, with the name of who shows it', () => {
    expect(bothWays('[Die *Brücke* öffnet](https://youtu.be/abc)')).toBe(
      `<p class="media"><a href="https://youtu.be/abc" ${rel}>Die <em>Brücke</em> öffnet</a> <span>Video bei YouTube</span></p>\n`,
    );
    expect(bothWays('[Der Rat tagt](/rat.mp3)')).toBe(
      '<p class="media audio"><a href="/rat.mp3">Der Rat tagt</a> <span>Audio bei kommunalblick.example</span></p>\n',
    );
  });

  it('is named by what it is if it has no words but its address, as imports write embedded videos', () => {
    const address = 'https://www.youtube.com/watch?v=a_b&t=3';
    const shown = 'https://www.youtube.com/watch?v=a_b&amp;t=3';
    const card = `<p class="media"><a href="${shown}" ${rel}>Video bei YouTube</a> <span>${shown}</span></p>\n`;
    expect(bothWays(address)).toBe(card);
    expect(bothWays(`<${address}>`)).toBe(card);
  });

  it('stays a link within words, beside another link and around a picture', () => {
    for (const text of [
      'Der Film: [Die Brücke](https://youtu.be/abc)',
      '[Teil 1](https://youtu.be/abc) [Teil 2](https://youtu.be/def)',
      '[![Ein Bild](./bild.png)](https://youtu.be/abc)',
      '[Die Brücke](https://example.org/bruecke/)',
      '`https://youtu.be/abc`',
    ])
      expect(bothWays(text), text).not.toContain('class="media');
  });
});

describe('images', () => {
  const img =
    '<img src="/bilder/0123-960.png" alt="Ein Bild" width="960" height="640" loading="lazy" decoding="async">';
  const picture = `<picture><source type="image/avif" srcset="/bilder/0123-480.avif 480w" sizes="100vw">${img}</picture>`;

  it('become figures if alone in a paragraph, with their title as caption and a link to their largest file', () => {
    const link = `<a class="enlarge" href="/bilder/0123-1440.webp" title="Bild vergrößern">${picture}</a>`;
    expect(bothWays('![Ein Bild](./bild.png)')).toBe(`<figure>${link}</figure>\n`);
    expect(bothWays('![Ein Bild](./bild.png "Ein *Titel*")')).toContain(
      '<figcaption>Ein *Titel*</figcaption></figure>',
    );
  });

  it('are marked if they are panoramas', () => {
    const options = { ...OPTIONS, pictures: { './bild.png': { ...PICTURE, isWide: true as const } } };
    for (const before of ['', '<hr>\n\n'])
      expect(bodyHtml(`${before}![Ein Bild](./bild.png)`, options)).toContain('<img class="wide" src=');
  });

  it('are a gallery if four or more follow each other, as imports write them', () => {
    const figure = '<figure><picture>';
    const row = (count: number): string => 'Davor.\n\n' + '![](./bild.png)\n\n'.repeat(count) + 'Danach.';
    expect(bothWays(row(3))).not.toContain('gallery');
    const html = bodyHtml(row(5), OPTIONS);
    expect(html).toContain(`<p>Davor.</p>\n<div class="gallery">${figure}`);
    expect(html).toContain('</figure></div>\n<p>Danach.</p>');
    expect(html.split(figure)).toHaveLength(6);
    expect(bodyHtml(row(3) + '\n\n' + row(3), OPTIONS)).not.toContain('gallery');
    expect(bodyHtml('![](./bild.png)![](./bild.png) ![](./bild.png) ![](./bild.png)', OPTIONS)).toMatch(
      /^<div class="gallery">(?:<figure>.*?<\/figure>\s*){4}<\/div>\n$/,
    );
  });

  it('have no link without a text alternative, which would be its name', () => {
    expect(bothWays('![](./bild.png)')).not.toContain('<a');
  });

  it('are found by names with spaces, accents and percent signs', () => {
    for (const name of ['./Fähre am Watt.png', './F%C3%A4hre.png', './100 %.png']) {
      const pictures = { [name]: OPTIONS.pictures['./bild.png'] as never };
      expect(bodyHtml(`![Ein Bild](<${name}>)`, { ...OPTIONS, pictures })).toContain(picture);
    }
  });

  it('stay inline within text', () => {
    expect(bothWays('Hier ![Ein Bild](./bild.png) so')).toBe(`<p>Hier ${picture} so</p>\n`);
  });

  it('become a figure each if several form a paragraph', () => {
    expect(bothWays('![Ein Bild](./bild.png)\n![Ein Bild](./bild.png)').match(/<figure>/g)).toHaveLength(2);
  });
});

describe('tables', () => {
  it('scroll in a named box and are aligned by class', () => {
    const table = bothWays('| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |');
    expect(table).toMatch(
      /^<div class="table" role="(?:group|region)" aria-label="Tabelle" tabindex="0"><table>/,
    );
    expect(table.match(/<t[hd](?: [^>]*)?>/g)).toEqual([
      '<th>',
      '<th>',
      '<th class="center">',
      '<th class="right">',
      '<td>',
      '<td>',
      '<td class="center">',
      '<td class="right">',
    ]);
    expect(table).not.toContain('style');
  });

  it('provide the bars of a chart', () => {
    const table = html(
      '| Jahr | Zahl |\n|---|--:|\n| 2023 | 1.234,5 |\n| 2024 | 12 % |\n| 2025 | offen |\n| 2026 | −3 |',
    );
    expect(barsOf(table).map(({ label, value }) => [label, value])).toEqual([
      ['2023', 1234.5],
      ['2024', 12],
      ['2026', -3],
    ]);
  });

  it.each([
    ['1.234', 1234],
    ['12,5 %', 12.5],
    ['10 000', 10000],
    ['2300', 2300],
    ['-7', -7],
    ['0,5', 0.5],
    ['k. A.', undefined],
    ['', undefined],
  ])('read %j as a number', (text, expected) => {
    expect(germanNumber(text)).toBe(expected);
  });
});

describe('footnotes', () => {
  it('link there and back, with labels for screen readers', () => {
    const found = bothWays('Text[^a] und[^a].\n\n[^a]: Notiz.');
    expect(found).toContain('href="#user-content-fn-a" id="user-content-fnref-a"');
    expect(found).toContain('aria-label="Zurück zur Stelle 1"');
    expect(found).toContain('aria-label="Zurück zur Stelle 1-2"');
    expect(found).toContain('id="footnote-label">Fußnoten</h2>');
  });
});

describe('words of another language', () => {
  it('keep their mark', () => {
    expect(html('Das <span lang="en">Once Only</span>-Prinzip')).toBe(
      '<p>Das <span lang="en">Once Only</span>-Prinzip</p>',
    );
  });
});
