import { describe, expect, it } from 'vitest';
import { bodyLinks } from '../../src/markdown/body-text.ts';
import { addressOf } from '../../src/markdown/literal-autolinks.ts';
import { bodyHtml } from '../../src/markdown/body.ts';
import { publicMarkdown } from '../../src/markdown/public-markdown.ts';
import { OPTIONS } from './options.ts';

describe('an address in running text ends before', () => {
  const address = 'https://example.org/seite';

  it.each([
    ...[
      '“',
      '”',
      '‘',
      '’',
      '«',
      '»',
      '‹',
      '›',
      '…',
      '–',
      '—',
      '„',
      '“.',
      '.“',
      '?!“',
      '“…',
      '…“,',
      '«)',
      '’“',
    ],
    ...[
      '"',
      "'",
      '",',
      '）',
      '。',
      '，',
      '」',
      '！',
      '：',
      '´',
      '·',
      '“–und',
      '“sagte',
      '»Das',
      '‚',
      '¿',
      '‑–',
    ],
  ])('%s', (rest) => {
    expect(addressOf(address + rest)).toBe(address + (rest === '‑–' ? '‑' : ''));
  });

  it.each([
    ['www.example.org–www.example.com', 'www.example.org'],
    ['https://example.org’s', 'https://example.org'],
    ['http://example.org—so', 'http://example.org'],
    ['https://example.org…/x', 'https://example.org'],
  ])('a character that no host name contains: %s', (text, expected) => {
    expect(addressOf(text)).toBe(expected);
  });

  it.each([
    'https://example.org/wiki/Hobson’s_Wahl',
    'https://example.org/Hamburg–Lübeck/',
    'https://example.org/Straße_(Ort)',
    'https://example.org/?q=a;b&c=d#e',
    'https://example.org/x-',
    'www.example.org/ä',
    'https://例え.テスト/パス',
  ])('nothing in %s', (whole) => {
    expect(addressOf(whole)).toBe(whole);
  });
});

describe('on the page', () => {
  /** The addresses of the links, checked to be the same from both engines. */
  const links = (markdown: string): string[] => {
    const [plain, raw] = [bodyHtml(markdown, OPTIONS), bodyHtml(`${markdown}\n\n<!-- -->`, OPTIONS)];
    const all = (html: string): string[] =>
      [...html.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)/g)].map(
        ([, href, text]) => `${href as string} ${text as string}`,
      );
    expect(all(raw)).toEqual(all(plain));
    return all(plain);
  };

  it('links, www addresses and mail addresses end before typographic characters', () => {
    expect(
      links('„https://example.org/seite“, »www.example.org/x«, (https://example.org/y–), „a@example.org“.'),
    ).toEqual([
      'https://example.org/seite https://example.org/seite',
      'http://www.example.org/x www.example.org/x',
      'https://example.org/y https://example.org/y',
      'mailto:a@example.org a@example.org',
    ]);
    expect(links('(siehe https://example.org/x)“\u00a0und https://example.org/y\u00a0mehr')).toEqual([
      'https://example.org/x https://example.org/x',
      'https://example.org/y https://example.org/y',
    ]);
  });

  it('text that is not an address is not linked', () => {
    expect(links('https://“ und www.“')).toEqual([]);
  });

  it('links in brackets stay as written', () => {
    expect(links('<https://example.org/x“> [https://example.org/y“](https://example.org/y“)')).toEqual([
      'https://example.org/x%E2%80%9C https://example.org/x“',
      'https://example.org/y%E2%80%9C https://example.org/y“',
    ]);
  });

  it('the character after an address stays, also within emphasis', () => {
    expect(bodyHtml('*„https://kommunalblick.example/a“* …', OPTIONS)).toContain(
      '<em>„<a href="https://kommunalblick.example/a">https://kommunalblick.example/a</a>“</em>',
    );
  });
});

it('the links of a body equal those of its page', () => {
  expect(bodyLinks('„https://kommunalblick.example/2023/03/x/“', 'md')).toEqual([
    'https://kommunalblick.example/2023/03/x/',
  ]);
});

it('Markdown for the public brackets addresses that another parser would extend', () => {
  expect(
    publicMarkdown('„https://a.example/b“, www.a.example/b– und https://a.example/c, a@b.example“', 'md', {
      pictures: {},
      base: '',
    }),
  ).toBe(
    '„<https://a.example/b>“, [www.a.example/b](http://www.a.example/b)– und https://a.example/c, a@b.example“',
  );
});
