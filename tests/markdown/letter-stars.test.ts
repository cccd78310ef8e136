import { rehype } from 'rehype';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { syntaxTree } from '../../src/markdown/syntax-tree.ts';
import { bodyHtml } from '../../src/markdown/body.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { publicMarkdown } from '../../src/markdown/public-markdown.ts';
import { referenceHtml } from '../../src/markdown/reference.ts';
import { bodyPlugins } from '../../src/markdown/satteri-plugins.ts';
import { mdxProcessor } from '../../src/publish/astro/mdx-processor.ts';
import { OPTIONS } from './options.ts';

const parser = rehype().data('settings', { fragment: true }).freeze();
const normal = (text: string): string => parser.stringify(parser.parse(text.trim()));

/** The HTML of a body, checked to be the same from both engines. */
function html(markdown: string): string {
  const made = bodyHtml(markdown, OPTIONS).trim();
  expect(normal(`<hr>\n${made}`)).toBe(normal(bodyHtml(`<hr>\n\n${markdown}`, OPTIONS)));
  return made;
}

const types = (body: string, format: 'md' | 'mdx' = 'md'): string[] => {
  const [paragraph] = syntaxTree(body, format).children;
  return paragraph && 'children' in paragraph ? paragraph.children.map(({ type }) => type) : [];
};

describe('a star between letters is a letter', () => {
  it.each([
    ...['Schüler*innen und Lehrer*innen', 'Jede*r kennt eine*n', 'der*die Bürger*in und ein*e Ärzt*in'],
    ...[
      '2*3*4 Meter',
      'Élève*s et étudiant*e*s',
      'Чита*тель*ницы',
      'E\u0301le\u0300ve*s et e\u0301le\u0300ve*s'.normalize('NFD'),
    ],
    ...[
      '*Anmerkung der Mitarbeiter*innen',
      'Lehrer:innen, Lehrer_innen, Lehrer/-innen und LehrerInnen, Lehrer·innen',
    ],
    ...['Kolleg*-innen und Schüler*-innen', 'Leser(*innen) und Hörer(*innen)'],
  ])('in %s', (text) => {
    expect(html(text)).toBe(`<p>${text}</p>`);
    expect(types(text)).toEqual(['text']);
    expect(types(text, 'mdx')).toEqual(['text']);
    expect(plainText(text, 'md', 'de')).toBe(text);
  });

  it('in headings, cells, footnotes, quotations, lists, links and captions', () => {
    const word = 'Leser*innen und Hörer*innen';
    const body = [
      ...[`## ${word}`, `| ${word} |\n| --- |\n| ${word} |`, `> ${word}[^1]`, `- ${word}`],
      ...[`[${word}](/a/)`, `![${word}](./bild.png "${word}")`, `[^1]: ${word}`],
    ].join('\n\n');
    const made = html(body);
    expect(made.split(word)).toHaveLength(10);
    expect(made).not.toContain('<em>');
    expect(made).toContain('id="leser-innen-und-hoerer-innen"');
    expect(plainText(body, 'md', 'de')).not.toMatch(/innenund|innen und Hörerinnen/);
  });

  it('next to emphasis that starts and ends at word boundaries', () => {
    expect(html('*Alle Leser*innen*, **alle Hörer*innen** und ***alle* so**')).toBe(
      '<p><em>Alle Leser*innen</em>, <strong>alle Hörer*innen</strong> und <strong><em>alle</em> so</strong></p>',
    );
  });

  it('next to a soft hyphen', () => {
    const text = 'Lehrer\u00ad*innen und Schüler\u00ad*innen';
    expect(html(text)).toBe(`<p>${text}</p>`);
    expect(plainText(text, 'md', 'de')).toBe('Lehrer*innen und Schüler*innen');
  });

  it('but two stars are emphasis, and an escaped star stays as it is', () => {
    expect(html('Breit**band**ausbau, Leser\\*innen und Hörer\\*innen')).toBe(
      '<p>Breit<strong>band</strong>ausbau, Leser*innen und Hörer*innen</p>',
    );
  });

  it('and stays a star in code, addresses and raw HTML', () => {
    const body =
      '`a*b*c` [x](/a*b*c) https://a.example/b*c*d\n\n```js\na*b*c\n```\n\n[y][a*b]\n\n[a*b]: /d*e*f';
    expect(html(body)).toContain('<code>a*b*c</code> <a href="/a*b*c">x</a>');
    expect(html(body)).toContain('href="https://a.example/b*c*d"');
    expect(html(body)).toContain('<code class="language-js">a*b*c\n</code>');
    expect(html(body)).toContain('<a href="/d*e*f">y</a>');
    expect(html('<span title="a*b*c">a*b*c</span>')).toBe('<p><span title="a*b*c">a*b*c</span></p>');
  });

  it('in the names of pictures', () => {
    const pictures = { './leser*innen.png': OPTIONS.pictures['./bild.png'] as never };
    const made = bodyHtml('![Alle](./leser*innen.png)', { ...OPTIONS, pictures });
    expect(made).toContain('<figure>');
    expect(made).toBe(`${referenceHtml('![Alle](./leser*innen.png)', { ...OPTIONS, pictures })}\n`);
  });
});

describe('Markdown for the public', () => {
  it('reads the same in plain CommonMark', () => {
    const body = '*Alle* Leser*innen und `a*b` Hörer*innen: ![Leser*innen und Hörer*innen](./bild.png "a*b")';
    const shown = publicMarkdown(body, 'md', { pictures: { './bild.png': '/bild.png' }, base: '' });
    expect(shown).toBe(
      '*Alle* Leser\\*innen und `a*b` Hörer\\*innen: ![Leser\\*innen und Hörer\\*innen](/bild.png "a\\*b")',
    );
    const reread = remark().use(remarkGfm).parse(shown);
    expect(JSON.stringify(reread)).toContain(
      '"title":"a*b","url":"/bild.png","alt":"Leser*innen und Hörer*innen"',
    );
  });

  it('does so in bodies with raw HTML and in MDX', () => {
    expect(
      publicMarkdown('H<sub>2</sub>O für Leser*innen und Hörer*innen', 'md', { pictures: {}, base: '' }),
    ).toContain('Leser\\*innen und Hörer\\*innen');
    const mdx = '<InfoBox title="Leser*innen">\n\nLeser*innen\n\n</InfoBox>';
    expect(publicMarkdown(mdx, 'mdx', { pictures: {}, base: '' })).toBe(
      '<InfoBox title="Leser*innen">\n\nLeser\\*innen\n\n</InfoBox>',
    );
  });
});

it('a star between letters is a letter in MDX, too', async () => {
  const renderer = await mdxProcessor(
    { language: 'de', url: OPTIONS.siteUrl },
    bodyPlugins(OPTIONS),
  ).createMdxRenderer({}, {} as never);
  const { code } = await renderer.process(
    '<InfoBox title="Leser*innen">\n\nLeser*innen und „https://a.example/b“ Hörer*innen\n\n</InfoBox>\n',
    '/x.mdx',
    {},
  );
  expect(code).toContain('title: "Leser*innen"');
  expect(code).toContain('Leser*innen und „');
  expect(code).toContain('https://a.example/b"');
});
