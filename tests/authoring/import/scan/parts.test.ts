import { describe, expect, it } from 'vitest';
import { addressPattern } from '../../../../src/authoring/import/scan/address-pattern.ts';
import { picturesIn, shortcodesIn } from '../../../../src/authoring/import/scan/body-marks.ts';
import { languageGuess } from '../../../../src/authoring/import/scan/language-guess.ts';
import { spelledNames } from '../../../../src/authoring/import/scan/variants.ts';

const POST = { date: '2019-03-04T09:30', name: 'rathaus', id: 1234, categories: ['Politik & Recht'] };

describe('the pattern of an old address', () => {
  it.each([
    ['https://alt.example/2019/03/04/rathaus/', '/%year%/%month%/%day%/%name%/'],
    ['/2019/3/rathaus.html', '/%year%/%month%/%name%.html'],
    ['https://alt.example/?p=1234', '/?p=%id%'],
    ['/politik-recht/rathaus-1234', '/%category%/%name%-%id%'],
    ['/meldung_1234_gn', '/meldung_%id%_gn'],
    ['/blog/ausgabe-77/', '/blog/ausgabe-%number%/'],
    ['/100%/rathaus', '/%number%%/%name%'],
    ['http://[', ''],
  ])('%s is %s', (address, pattern) => {
    expect(addressPattern(address, POST)).toBe(pattern);
  });
});

describe('the shortcodes of a body', () => {
  it('are names with values, an end or a slash, not words in brackets', () => {
    const body = '[gallery ids="1"] [box]Text[/box] [more /] [sic] [Update 14:30 Uhr: neu] [a]';
    expect(shortcodesIn(body)).toEqual(['gallery', 'box', 'more']);
  });

  it('are also those of Hugo and Liquid', () => {
    expect(shortcodesIn('{{< figure src="x" >}} {{% note %}} {% highlight js %}{% endhighlight %}')).toEqual([
      'figure',
      'note',
      '{% highlight %}',
    ]);
  });
});

it('the pictures of a body are those of HTML and Markdown', () => {
  const body = `<img class="x" src="/a.png"> <IMG\nsrc='b.jpg'/> ![Text](c.webp "Titel") <img alt="">`;
  expect(picturesIn(body)).toEqual(['/a.png', 'b.jpg', 'c.webp']);
});

it('a language is guessed from frequent words, or not at all', () => {
  expect(languageGuess('<p>Der Rat hat das Geld für die Schule nicht, und auch der Hafen wartet.</p>')).toBe(
    'de',
  );
  expect(languageGuess('The council has the money for the school and this is it.')).toBe('en');
  expect(languageGuess('1234 OZG')).toBeUndefined();
});

it('spellings of a name are counted under the most frequent', () => {
  const names = [
    { name: 'Open Data', count: 5 },
    { name: 'Open-Data', count: 2 },
    { name: 'Jörg', count: 1 },
    { name: 'Joerg', count: 1 },
    { name: '???', count: 9 },
    { name: 'x'.repeat(101), count: 9 },
  ];
  expect(spelledNames(names)).toMatchObject([
    { name: 'Open Data', count: 7, variants: [{ name: 'Open-Data', count: 2 }] },
    { name: 'Jörg', count: 2, variants: [{ name: 'Joerg', count: 1 }] },
  ]);
});
