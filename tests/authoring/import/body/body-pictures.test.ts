import { describe, expect, it } from 'vitest';
import { converted, markdownOf } from './cleaning.ts';

describe('the caption of a picture', () => {
  it.each([
    [
      'of a gallery',
      '<figure class="wp-block-gallery"><figure><img src="a.jpg" alt="A"><figcaption>Eins</figcaption></figure><figure><img src="b.jpg" alt="B"><figcaption>Zwei</figcaption></figure><figcaption>Alle</figcaption></figure>',
    ],
    [
      'of an older gallery',
      '<figure><ul class="blocks-gallery-grid"><li><figure><img src="a.jpg" alt="A"><figcaption>Eins</figcaption></figure></li><li><figure><img src="b.jpg" alt="B"><figcaption>Zwei</figcaption></figure></li></ul><figcaption>Alle</figcaption></figure>',
    ],
    [
      'of a gallery of the classic editor',
      '<div><dl class="gallery-item"><dt><img src="a.jpg" alt="A"></dt><dd class="wp-caption-text">Eins</dd></dl><dl class="gallery-item"><dt><img src="b.jpg" alt="B"></dt><dd class="wp-caption-text">Zwei</dd></dl></div><p>Alle</p>',
    ],
  ])('%s is its own, never that of another', (_name, html) => {
    expect(markdownOf(html)).toBe('![A](./a.jpg "Eins")\n\n![B](./b.jpg "Zwei")\n\nAlle');
  });

  it('of several pictures together is a paragraph', () => {
    const { markdown, told } = converted(
      '<figure><img src="a.jpg" alt="A"><img src="b.jpg" alt="B"><figcaption>Beide</figcaption></figure>',
    );
    expect(markdown).toBe('![A](./a.jpg)\n\n![B](./b.jpg)\n\nBeide');
    expect(told).toEqual([{ kind: 'caption', name: '', effect: { counts: { captions: -1 } } }]);
  });

  it('keeps its links as small text below the picture, and gets no credit beside the one that it has', () => {
    const credited = {
      image: ([src = '']: readonly string[], alt: string) => ({ src, alt, credit: 'Archiv' }),
    };
    const html =
      '<figure><img src="a.jpg" alt="A"><figcaption>Foto: <a href="https://example.org/">Anna</a>, <em>frei</em></figcaption></figure>';
    expect(markdownOf(html, credited)).toBe(
      '![A](a.jpg)\n\n<small>Foto: [Anna](https://example.org/), *frei*</small>',
    );
  });

  it('stays as text if the picture is missing', () => {
    const { markdown, told } = converted(
      '<figure><img src="fehlt.jpg"><figcaption>Der Markt, Foto: <a href="/a">Anna</a></figcaption></figure>',
    );
    expect(markdown).toBe('Der Markt, Foto: [Anna](/a)');
    expect(told.map(({ effect }) => effect)).toEqual([
      { counts: { pictures: -1 } },
      { counts: { captions: -1 } },
    ]);
  });

  it('in a cell of a table is text behind the picture', () => {
    const html =
      '<table><tr><th>a</th><th>b</th></tr><tr><td><figure><img src="a.jpg" alt="A"><figcaption>Eins</figcaption></figure></td><td>x</td></tr></table>';
    expect(markdownOf(html)).toContain('| ![A](./a.jpg) Eins | x |');
  });
});

describe('the caption of a picture in an item', () => {
  it('is text behind the picture', () => {
    const html =
      '<ul><li>Text<figure><img src="a.jpg" alt="A"><figcaption>Eins</figcaption></figure></li><li>Mehr</li></ul>';
    const { markdown, told } = converted(html);
    expect(markdown).toBe('- Text\n\n  ![A](./a.jpg) Eins\n\n- Mehr');
    expect(told).toEqual([{ kind: 'caption', name: '', effect: { counts: { captions: -1 } } }]);
  });
});

describe('the credit of a picture', () => {
  const credit = (value: string) => ({
    image: ([src = '']: readonly string[], alt: string) => ({ src, alt, credit: value }),
  });

  it('is the default of the mapping, and told as added', () => {
    const { markdown, told } = converted('<p><img src="a.jpg" alt="A"></p>', credit('Archiv'));
    expect(markdown).toBe('![A](a.jpg "Bild: Archiv")');
    expect(told).toEqual([
      { kind: 'default-credit', name: 'a.jpg', effect: { added: 'Bild: Archiv', counts: { captions: 1 } } },
    ]);
  });

  it('is left out if nobody is known', () => {
    expect(markdownOf('<p><img src="a.jpg" alt="A"></p>', credit(''))).toBe('![A](a.jpg)');
  });

  it('does not follow one in the caption', () => {
    expect(
      markdownOf(
        '<figure><img src="a.jpg" alt="A"><figcaption>Der Markt. Foto: Anna</figcaption></figure>',
        credit('Archiv'),
      ),
    ).toBe('![A](a.jpg "Der Markt. Foto: Anna")');
  });
});

describe('a picture that loads later', () => {
  it.each([
    '<img src="data:image/gif;base64,R0lG" data-src="a.jpg" alt="A"><noscript><img src="a.jpg" alt="A"></noscript>',
    '<img src="/lazy/placeholder.png" data-lazy-src="a.jpg" alt="A">',
    '<img data-original="a.jpg" alt="A">',
    '<img src="data:image/svg+xml,x" data-srcset="klein.jpg 300w, a.jpg 900w" alt="A">',
    '<noscript><img src="a.jpg" alt="A"></noscript>',
  ])('%s is there once', (html) => {
    expect(markdownOf(`<p>${html}</p>`)).toBe('![A](./a.jpg)');
  });
});

describe('a picture that our pages cannot show', () => {
  it.each([
    ['is missing', 'fehlt.jpg', 'missing-image'],
    ['has another format', 'karte.svg', 'picture-format'],
  ])('because it %s is told', (_why, src, kind) => {
    expect(converted(`<p>Text <img src="${src}" alt="x"></p>`)).toEqual({
      markdown: 'Text',
      told: [{ kind, name: src, effect: { counts: { pictures: -1 } } }],
    });
  });
});

describe('pictures in a text', () => {
  it('at its beginning or end stand before or behind it', () => {
    expect(markdownOf('<p><img src="a.jpg" alt="A"> Text <img src="b.jpg" alt="B"></p>')).toBe(
      '![A](./a.jpg)\n\nText\n\n![B](./b.jpg)',
    );
  });

  it('stay in their line if they are small, and end the paragraph if they are wide', () => {
    expect(markdownOf('<p>Die <img src="a.jpg" alt="A" width="20"> Fahne</p>')).toBe(
      'Die ![A](./a.jpg) Fahne',
    );
    expect(markdownOf('<p>Oben <img src="a.jpg" alt="A" width="640"> unten</p>')).toBe(
      'Oben\n\n![A](./a.jpg)\n\nunten',
    );
  });

  it('that are emoji are what they say', () => {
    expect(markdownOf('<p>Schön <img class="emoji" src="https://s.w.org/x.png" alt="🙂"></p>')).toBe(
      'Schön 🙂',
    );
  });

  it('that count readers go, and are told', () => {
    const { markdown, told } = converted(
      '<p>Text<img src="https://vg01.met.vgwort.de/na/1" width="1" height="1"></p>',
    );
    expect(markdown).toBe('Text');
    expect(told).toEqual([{ kind: 'counter', name: '', effect: { counts: { pictures: -1 } } }]);
  });

  it('that lead to a page lose that link, and it is told', () => {
    expect(converted('<p><a href="/seite/"><img src="a.jpg" alt="A"></a></p>').told).toEqual([
      { kind: 'picture-link', name: '', effect: undefined },
    ]);
    expect(converted('<p><a href="/gross/a.jpg"><img src="a.jpg" alt="A"></a></p>').told).toEqual([]);
  });
});
