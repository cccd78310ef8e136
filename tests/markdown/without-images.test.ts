import { expect, it } from 'vitest';
import { withoutImages } from '../../src/markdown/without-images.ts';

const without = (body: string): string => withoutImages(body, 'md', ['./weg.jpg']);

it.each([
  ['an image', 'Vorher ![Weg](./weg.jpg "Titel") nachher.', 'Vorher  nachher.'],
  ['an image by reference', '![Weg][a]\n\n[a]: ./weg.jpg\n', '\n\n[a]: ./weg.jpg\n'],
  ['a link that holds nothing else', 'A [![Weg](./weg.jpg)](https://a.example) b', 'A  b'],
])('%s is left out', (_name, body, expected) => {
  expect(without(body)).toBe(expected);
});

it.each([
  ['other images', '![Da](./da.jpg)'],
  ['the text of a link with such an image', 'Ein [Link](https://a.example).'],
  ['the same characters in code', '`![Weg](./weg.jpg)`'],
])('%s stay', (_name, body) => {
  expect(without(body)).toBe(body);
});

it('a link with such an image keeps its words', () => {
  expect(without('[![Weg](./weg.jpg) Wort](https://a.example)')).toBe('[ Wort](https://a.example)');
});
