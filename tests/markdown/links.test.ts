import { describe, expect, it } from 'vitest';
import { bodyHtml } from '../../src/markdown/body.ts';
import { linkTarget } from '../../src/markdown/links.ts';
import { referenceHtml } from '../../src/markdown/reference.ts';
import { OPTIONS } from './options.ts';

const SITE = OPTIONS.siteUrl;

/** The protocols, other than the site's, that a browser sees in the links. */
function protocols(html: string): string[] {
  const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href as string);
  return hrefs.map((href) => new URL(href, SITE).protocol).filter((protocol) => protocol !== 'https:');
}

describe('addresses of links', () => {
  it.each([
    '/2023/03/x/',
    '#abschnitt',
    '?q=x',
    '',
    'anders/',
    `${SITE}/x/`,
    'mailto:a@a.example',
    'tel:+491234',
    'MAILTO:a@a.example',
  ])('are kept: %j', (href) => {
    expect(linkTarget(href, SITE)).toEqual({ href });
  });

  it.each([
    'https://a.example/',
    'http://kommunalblick.example/',
    '//a.example/x',
    'https://kommunalblick.example.evil.example/',
    'https://kommunalblick.example@evil.example/',
    '\\\\evil.example',
    'HTTPS://A.example',
  ])('are marked as external: %j', (href) => {
    expect(linkTarget(href, SITE)).toEqual({ href, rel: 'external noopener' });
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'blob:https://a.example/x',
    'about:blank',
    'ftp://a.example/',
    'irc://a.example',
    'http://[',
    'https://',
  ])('are removed: %j', (href) => {
    expect(linkTarget(href, SITE)).toBeUndefined();
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JAVASCRIPT&colon;alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](java&Tab;script:alert(1))',
    '[x](<  javascript:alert(1)>)',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '[x](vbscript:msgbox)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#x0A;script:alert(1)">x</a>',
    '<a href=" &#14; javascript:alert(1)">x</a>',
  ])('run no code in %j, from either engine', (markdown) => {
    expect(protocols(bodyHtml(markdown, OPTIONS))).toEqual([]);
    expect(protocols(referenceHtml(markdown, OPTIONS))).toEqual([]);
  });

  it('are the same from both engines if allowed', () => {
    const markdown = '[a](tel:+491) [b](mailto:a@a.example) [c](//a.example) [d](/x/) [e](#y)';
    const hrefs = (html: string): string[] =>
      [...html.matchAll(/href="[^"]*"(?: rel="[^"]*")?/g)].map(([match]) => match);
    const expected = [
      'href="tel:+491"',
      'href="mailto:a@a.example"',
      'href="//a.example" rel="external noopener"',
      'href="/x/"',
      'href="#y"',
    ];
    expect(hrefs(bodyHtml(markdown, OPTIONS))).toEqual(expected);
    expect(hrefs(bodyHtml(`${markdown} <b>x</b>`, OPTIONS))).toEqual(expected);
  });
});
