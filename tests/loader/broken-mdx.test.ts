import { describe, expect, it } from 'vitest';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { expectRefusal, found, refuses } from '../refuses.ts';

const FILE = 'articles/2023/03/spezial.mdx';
const at = found(FILE);

/** The body's first line is line 8 of the file. */
const mdx = (body: string) => ({ [FILE]: article([], body) });

describe('code in MDX', () => {
  refuses('an import', mdx("Text.\n\nimport fs from 'node:fs'\n"), at(10, 1, 'mdx-code', { kind: 'import' }));
  refuses('an export', mdx('export const a = 1\n'), at(8, 1, 'mdx-code', { kind: 'import' }));
  refuses(
    'an expression in a sentence',
    mdx('Heute ist {new Date()}.\n'),
    at(8, 11, 'mdx-code', { kind: 'expression' }),
  );
  refuses(
    'an expression between paragraphs',
    mdx('\n{process.exit(1)}\n'),
    at(9, 1, 'mdx-code', { kind: 'expression' }),
  );
  refuses(
    'an empty expression and a comment',
    mdx('{}\n\n{/* still */}\n'),
    at(8, 1, 'mdx-code', { kind: 'expression' }),
    at(10, 1, 'mdx-code', { kind: 'expression' }),
  );
  refuses(
    'an expression within an element',
    mdx('<InfoBox title="a">\n\nHier: {1}\n\n</InfoBox>\n'),
    at(10, 7, 'mdx-code', { kind: 'expression' }),
  );
  refuses(
    'an expression in an attribute',
    mdx('<InfoBox title={process.env.HOME}>x</InfoBox>\n'),
    at(8, 1, 'mdx-code', { kind: 'attribute' }),
  );
  refuses(
    'spread attributes',
    mdx('Ein <Quotation {...globalThis} /> Wort\n'),
    at(8, 5, 'mdx-code', { kind: 'attribute' }),
  );
});

describe('elements in MDX', () => {
  const known = 'InfoBox, Quotation, Gallery, DataTable';
  const unknown = (name: string, suggestion?: string) => ({ name, known, suggestion });
  refuses(
    'an unknown element, and suggests the known one',
    mdx('<Infobox title="a" />\n'),
    at(8, 1, 'mdx-component', unknown('Infobox', 'InfoBox')),
  );
  refuses('an element of HTML', mdx('Zeile<br/>Zeile\n'), at(8, 6, 'mdx-component', unknown('br')));
  refuses('a script', mdx('<script>alert(1)</script>\n'), at(8, 1, 'mdx-component', unknown('script')));
  refuses(
    'a span with anything but a language',
    mdx('Ein <span lang="en" class="x">once</span> Wort\n'),
    at(8, 5, 'mdx-component', unknown('span')),
  );
  refuses(
    'an Astro directive, which would write markup unescaped',
    mdx('<InfoBox title="x" set:html="<script>alert(1)</script>">\n\nText.\n\n</InfoBox>\n'),
    at(8, 1, 'mdx-attribute', { name: 'InfoBox', attribute: 'set:html', known: 'title' }),
  );
  refuses(
    'an attribute unknown to the element',
    mdx('<Quotation by="A" onclick="alert(1)">\n\nText.\n\n</Quotation>\n'),
    at(8, 1, 'mdx-attribute', { name: 'Quotation', attribute: 'onclick', known: 'by, role' }),
  );
  const needed = (name: string, attribute: string) => at(8, 1, 'mdx-needed', { name, attribute });
  refuses('a box without a title', mdx('<InfoBox>\n\nText.\n\n</InfoBox>\n'), needed('InfoBox', 'title'));
  refuses('a table with an empty title', mdx('<DataTable title=" " />\n'), needed('DataTable', 'title'));
  refuses('a title without a value', mdx('<Gallery title />\n'), needed('Gallery', 'title'));
  refuses('a quotation of nobody', mdx('<Quotation role="Rat" />\n'), needed('Quotation', 'by'));
  refuses('a fragment', mdx('<>Text</>\n'), at(8, 1, 'mdx-component', unknown('')));
  refuses(
    'an element with a member name',
    mdx('<Astro.slots />\n'),
    at(8, 1, 'mdx-component', unknown('Astro.slots')),
  );
  refuses(
    'an unknown element within a known one',
    mdx('<Gallery title="a">\n\n<Bild />\n\n</Gallery>\n'),
    at(10, 1, 'mdx-component', unknown('Bild')),
  );
});

describe('MDX that cannot be read', () => {
  const syntax = (problem: string) => ({ problem });
  refuses(
    'an unclosed element',
    mdx('Text.\n\n<InfoBox title="a">\n\nText.\n'),
    at(10, 1, 'mdx-syntax', syntax('Expected a closing tag for `<InfoBox>`')),
  );
  refuses(
    'a lone closing tag',
    mdx('</InfoBox>\n'),
    at(8, 1, 'mdx-syntax', syntax('Unexpected closing tag `</InfoBox>`, expected an open tag first')),
  );
  refuses(
    'an unclosed brace',
    mdx('Ein { Wort\n'),
    at(
      8,
      5,
      'mdx-syntax',
      syntax('Unexpected end of file in expression, expected a corresponding closing brace for `{`'),
    ),
  );
  refuses(
    'an HTML comment',
    mdx('<!-- so nicht -->\n'),
    at(
      8,
      1,
      'mdx-syntax',
      syntax(
        'Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_` (note: to create a comment in MDX, use `{/* text */}`)',
      ),
    ),
  );
});

describe('MDX and the cache', () => {
  it('refuses code in a file that is renamed from Markdown to MDX', async () => {
    const source = article([], 'In Markdown ist {1 + 1} Text.\n');
    const folder = new ContentFolder({ 'articles/2023/03/spezial.md': source });
    await folder.load();
    folder.write('articles/2023/03/spezial.md', null);
    folder.write(FILE, source);
    await expectRefusal(folder, [at(8, 17, 'mdx-code', { kind: 'expression' })]);
  });

  it('refuses code in an MDX file although a Markdown file has the same content', async () => {
    const source = article([], '{1 + 1}\n');
    const folder = new ContentFolder({ [ARTICLE]: null, 'articles/2023/03/a.md': source, [FILE]: source });
    await expectRefusal(folder, [at(8, 1, 'mdx-code', { kind: 'expression' })]);
  });

  it('accepts the known elements with literal attributes', async () => {
    const body =
      '<InfoBox title="In Kürze">\n\n- **Eins** &#123;\n\n</InfoBox>\n\nEin <Quotation by="M" /> <span lang="en">word</span>.\n';
    const archive = await new ContentFolder(mdx(body)).load();
    expect(archive.articles.map(({ format }) => format)).toEqual(['mdx', 'md']);
  });
});
