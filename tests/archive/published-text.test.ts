import { describe, expect, it } from 'vitest';
import { publishedText, searchableText } from '../../src/archive/published-text.ts';
import { slug } from '../../src/archive/slug.ts';
import { bodyHtml } from '../../src/markdown/body.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { publicMarkdown } from '../../src/markdown/public-markdown.ts';
import { ARTICLE, ContentFolder } from '../content-folder.ts';
import { OPTIONS } from '../markdown/options.ts';

describe('published text', () => {
  it.each([
    [
      '\ufb01nanzen, Di\ufb03zil, \ufb02ie\u00dfen, \ufb00, \ufb04, Fe\ufb06',
      'finanzen, Diffizil, fließen, ff, ffl, Fest',
    ],
    ['\u0084Ja\u0093 \u0096 so\u0085', '„Ja“ – so '],
    ['a\u0000b\u0002c\u001fd\u007fe\u0081f', 'abcdef'],
    ['a\u000bb\u000cc', 'a b c'],
    ['a\ufeffb\u202ec\ufdd0d\uffffe', 'abcde'],
    ['Tab\tund\nZeile, ½, ², \u00ad \u200b', 'Tab\tund\nZeile, ½, ², \u00ad \u200b'],
  ])('of %j is %j', (text, expected) => {
    expect(publishedText(text)).toBe(expected);
  });

  it('is the same on the page, in the public Markdown and in the search text', () => {
    const body = 'Die \ufb01nanzen\u0002 \u0084stimmen\u0093.';
    for (const raw of ['', '\n\n<!-- -->']) {
      expect(bodyHtml(body + raw, OPTIONS)).toContain('<p>Die finanzen „stimmen“.</p>');
    }
    expect(publicMarkdown(body, 'md', { pictures: {}, base: '' })).toBe('Die finanzen „stimmen“.');
    expect(plainText(body, 'md', 'de')).toBe('Die finanzen „stimmen“.');
  });

  it('has no control characters from character references', () => {
    expect(bodyHtml('a&#1;b&#x8;&#xfffe;&#0;', OPTIONS)).not.toMatch(/[\u0000-\u0008\ufffe]/);
  });
});

it('words with invisible characters are found', () => {
  expect(searchableText('Breit\u00adband\u200baus\u2060bau')).toBe('Breitbandausbau');
  expect(plainText('Breit\u00adband', 'md', 'de')).toBe('Breitband');
});

it('fields are published with letters instead of ligatures', async () => {
  const source = (title: string): string =>
    `---\ntitle: ${title}\ndate: 2023-03-30\nregion: [Bayern]\ncategory: Politik\nteaser: Ein Satz.\n---\nText.\n`;
  const archive = await new ContentFolder({
    [ARTICLE]: source('Die \ufb01nanzen und das Breit\u00adband'),
  }).load();
  expect(archive.articles[0]?.title).toBe('Die finanzen und das Breitband');
  expect(slug('\ufb01nanzen')).toBe('finanzen');
});
