import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rehype } from 'rehype';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../src/loader/frontmatter.ts';
import { listFiles } from '../../src/loader/file-list.ts';
import { untypesetBodyHtml } from '../../src/markdown/body.ts';
import { referenceHtml } from '../../src/markdown/reference.ts';
import { PROJECT } from '../content-folder.ts';
import { markdown } from './generated-markdown.ts';
import { OPTIONS, PICTURE } from './options.ts';

const parser = rehype().data('settings', { fragment: true }).freeze();

/** HTML as a browser parses it, so `<br>` equals `<br/>`; every space in the text counts. */
const normal = (html: string): string => parser.stringify(parser.parse(html.trimEnd()));

const RUNS = { seed: 20261202, numRuns: 400 };

describe('Sätteri', () => {
  const content = join(PROJECT, 'content');
  const files = [...listFiles(content, 'articles', /\.md$/), ...listFiles(content, 'pages', /\.md$/)];

  it('renders every file of the sample archive like remark and rehype', () => {
    expect(files.length).toBeGreaterThan(60);
    for (const { file } of files) {
      const body = readFrontmatter(file, readFileSync(join(content, file), 'utf8')).source?.body ?? '';
      const sources = [...body.matchAll(/!\[[^\]]*\]\(([^ )]+)/g)].map(([, src]) => [src, PICTURE]);
      const options = { ...OPTIONS, pictures: Object.fromEntries(sources) as typeof OPTIONS.pictures };
      expect(body, file).not.toBe('');
      expect(normal(untypesetBodyHtml(body, options)), file).toBe(normal(referenceHtml(body, options)));
    }
  });

  it('renders generated Markdown like remark and rehype', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(normal(untypesetBodyHtml(text, OPTIONS))).toBe(normal(referenceHtml(text, OPTIONS)));
      }),
      RUNS,
    );
  });

  it.each([
    ...['Nur Text.', 'Zwei\n\nAbsätze.'],
    ...[
      '[a](https://example.org/)',
      '<https://example.org/>',
      'https://example.org/',
      'www.example.org',
      'WWW.example.org',
      'HTTPS://EXAMPLE.ORG/x“',
      '[a](Https://example.org/) [b](MAILTO:a@example.org)',
      'www.example.org–www.example.com',
      'a@example.org',
      '[a][]\n\n[a]: https://example.org/',
      'Text[^1]\n\n[^1]: Note',
    ],
    ...[
      '# Eins',
      '###### Sechs',
      'Eins\n=',
      'Zwei\n-',
      'Zwei\r\n---\r\nText',
      '> Zitat\n> ---',
      '- Zwei\n  ===',
      '> - # Eins',
      '1. # Eins',
    ],
    ...[
      '[Die Brücke](https://youtu.be/abc_123)',
      'https://www.youtube.com/watch?v=abc*def',
      '<https://vimeo.com/123456>',
      '[*Die* `Brücke`](https://VIMEO.com/123456 "Titel")',
      '- [Film](/film.mp4)\n\n- Text',
      '> [Ton][]\n\n[Ton]: https://example.org/ton.mp3',
      '[![Bild](./bild.png)](https://youtu.be/abc)',
      '[Die Brücke](https://youtu\\.be/abc)',
      '[Die Brücke](https://youtu&#46;be/abc)',
      'Der Film: https://youtu.be/abc',
      'https://youtu.be/abc“',
      '[](https://youtu.be/abc)',
    ],
    ...['![Bild](./bild.png)', 'Im ![Bild](./bild.png) Text'],
    ...[
      '| a |\n|---|\n| b |',
      'a | b\n--|--\nc | d',
      '> a | b\n> --|:-:\n> c | d',
      '```\ncode\n```',
      '~~~\ncode\n~~~',
      'Text\n\n    code',
      'Text\n\n\tcode',
      '> ```\n> code\n> ```',
      '>     code',
    ],
  ])('renders %j like them if no other transformation runs', (text) => {
    expect(normal(untypesetBodyHtml(text, OPTIONS))).toBe(normal(referenceHtml(text, OPTIONS)));
  });

  it('is compared on every construct', () => {
    const html = fc
      .sample(markdown, RUNS)
      .map((text) => normal(untypesetBodyHtml(text, OPTIONS)))
      .join('\n');
    const constructs = [
      ...[
        '<h2 id',
        '<h3 id',
        '<h6 id',
        '<hr>',
        '<blockquote>\n<blockquote>',
        '<ul>\n<li>\n<ul>',
        '<ol start="7">',
      ],
      ...[
        '<li>\n<p>',
        'class="task-list-item"',
        '<input type="checkbox" checked disabled>',
        '<pre tabindex="0"><code>',
      ],
      ...[
        'class="language-c++"',
        '<th class="center">',
        '<td class="right">',
        '<em>',
        '<strong>',
        '<del>',
        '<em><strong>',
      ],
      ...[
        '<br>',
        '<a href="mailto:a@example.org"',
        'title="Titel &#x26; mehr"',
        '<a>Verweis</a>',
        '<figure>',
        '<figcaption>',
      ],
      ...[
        '<p><picture>',
        'data-footnote-ref',
        '<p class="media">',
        '<p class="media audio">',
        'class="footnotes"',
        'user-content-fnref-1-2',
        '&#x26;unbekannt;',
        '©',
      ],
    ];
    for (const construct of constructs) expect.soft(html.includes(construct), construct).toBe(true);
  });
});
