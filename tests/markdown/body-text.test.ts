import { describe, expect, it } from 'vitest';
import { bodyLinks, countWords, opensWith } from '../../src/markdown/body-text.ts';

describe('the words of a body', () => {
  it.each([
    ['', 0],
    ['Ein Satz mit fünf Wörtern.', 5],
    ['## Titel\n\n- **fett** und _kursiv_\n- 1.234,5 Mio. um 14:05 Uhr', 9],
    ['OZG-Umsetzung geht’s', 2],
    ['Leser*innen und **Hörer**', 3],
    ['Ein [Verweis](https://example.org/viele/woerter "mit Titel") darin', 3],
    ['Ein Bild ![so heißt es](./bild-mit-langem-namen.png)', 5],
    ['<p lang="de">Zwei Wörter</p>', 2],
    ['Mit Notiz[^lang].\n\n[ziel]: https://example.org/a/b', 2],
    ['| a | b |\n|---|---|\n| c | d |', 4],
  ])('in %j number %i', (body, words) => {
    expect(countWords(body)).toBe(words);
  });
});

describe('the links of a body', () => {
  it('are those that may lead to the site: each once, as written', () => {
    const body = [
      'Ein [Artikel](/2023/03/a/), noch [einmal](/2023/03/a/), [hier](../b/) und <https://example.org/c>.',
      'Auch [so][ziel], [nach unten](#unten), [Post](mailto:a@example.org) und [Telefon](tel:1).',
      '',
      '[ziel]: /2023/03/d/',
    ].join('\n');
    expect(bodyLinks(body, 'md')).toEqual(['/2023/03/a/', '../b/', 'https://example.org/c', '/2023/03/d/']);
  });

  it('are found in raw HTML and MDX, but not in code', () => {
    expect(bodyLinks('<a href="/2023/03/a/">a</a>', 'md')).toEqual(['/2023/03/a/']);
    expect(bodyLinks('<InfoBox title="x">\n\n[a](/2023/03/a/)\n\n</InfoBox>', 'mdx')).toEqual([
      '/2023/03/a/',
    ]);
    expect(bodyLinks('`[a](/2023/03/a/)`', 'md')).toEqual([]);
  });
});

describe('a body that begins with the teaser', () => {
  const TEASER = 'Der Rat hat am Freitag den Haushalt beschlossen.';

  it.each([
    ['word by word', `${TEASER} Mehr dazu.`, TEASER],
    [
      'with links and emphasis',
      `Der [Rat](/rat/ "Rat") hat *am Freitag* den **Haushalt**[^1] beschlossen. Mehr.`,
      TEASER,
    ],
    ['behind a picture', `![Der Rat](./a.jpg "Foto: Anna")\n\n${TEASER}`, TEASER],
    [
      'and goes on where the teaser was cut',
      'Der Rat hat am Freitag den Haushalt beschlossen',
      'Der Rat hat am Freitag den…',
    ],
  ])('%s is recognized', (_name, body, teaser) => {
    expect(opensWith(body, teaser)).toBe(true);
  });

  it.each([
    ['another teaser', 'Der Rat hat am Montag getagt.', TEASER],
    ['a teaser of a few letters', 'Nichts Neues.', 'Nichts Neues.'],
  ])('%s is not', (_name, body, teaser) => {
    expect(opensWith(body, teaser)).toBe(false);
  });
});
