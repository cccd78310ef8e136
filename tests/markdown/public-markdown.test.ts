import { expect, it } from 'vitest';
import { publicMarkdown } from '../../src/markdown/public-markdown.ts';

const pictures = { './bild.jpg': 'https://blick.example/bilder/bild-1.jpg' };
const shown = (body: string, format: 'md' | 'mdx' = 'md'): string =>
  publicMarkdown(body, format, { pictures, base: '' });

it('keeps a body of plain Markdown byte for byte', () => {
  const body = '## Zwei\r\n\r\n*  Punkt &amp; 1 > 0\n\n1) „Straße“ 🎉\n';
  expect(shown(body)).toBe(body);
});

it('gives pictures their published addresses and keeps description and title', () => {
  expect(shown('Ä🎉 ![zu ./bild.jpg](./bild.jpg "Titel") und ![b][b]\n\n[b]: ./bild.jpg')).toBe(
    `Ä🎉 ![zu ./bild.jpg](${pictures['./bild.jpg']} "Titel") und ![b][b]\n\n[b]: ${pictures['./bild.jpg']}`,
  );
});

it('contains no comment in any form', () => {
  const comments = [
    'Vor\n\n<!-- geheim > noch -->\n\nnach',
    'Vor <!-- geheim --> nach',
    'Vor nach\n\n[//]: # (geheim)',
    'Vor nach\n\n> [notiz]: <> "geheim"',
    'Vor nach\n\n[^notiz]: geheim\n    ![geheim](./bild.jpg)',
    'Vor nach\n\n<!-- geheim',
    'Vor nach\n\n<div hidden><script>geheim</script></div>',
  ];
  for (const body of comments) {
    expect(shown(body), body).not.toContain('geheim');
    expect(shown(body), body).toMatch(/Vor\s+nach/);
  }
});

it('keeps used definitions, footnotes, and text that only looks like a comment', () => {
  const body = 'Ein [Amt][a][^1]\n\n[a]: https://amt.example\n\n[^1]: Note\n\n```html\n<!-- Code -->\n```\n';
  expect(shown(body)).toBe(body);
});

it('rebuilds a body with raw HTML from its safe parts', () => {
  expect(shown('H<sub>2</sub>O und **fett** <a href="javascript:alert(1)">hier</a>\n')).toBe(
    'H2O und **fett** [hier]()\n',
  );
});

it('keeps the components of MDX', () => {
  const body = '<InfoBox title="Kurz">\n\nText ![b](./bild.jpg)\n\n</InfoBox>\n';
  expect(shown(body, 'mdx')).toBe(body.replace('./bild.jpg', pictures['./bild.jpg']));
});

it('takes no inherited property for a picture', () => {
  expect(shown('Text [a]\n\n[a]: constructor\n')).toBe('Text [a]\n\n[a]: constructor\n');
});
