import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../site.ts';
import { BuiltSite } from './built-site.ts';
import { allChecks } from './checks/all.ts';

/** A page that passes every check, changed as each case requires. */
const page = (path: string, { head = '', body = '', lang = 'de', title = path } = {}): string =>
  `<!DOCTYPE html>
<html lang="${lang}"><head><title>${title}</title><link rel="canonical" href="https://example.org/${path}">${head}</head>
<body><main id="here"><h1>Seite</h1>${body}</main></body></html>`;

const CASES: readonly [file: string, html: string, finding: RegExp][] = [
  ['invalid', page('invalid/', { body: '<p><div></div></p>' }), /close-order|element-permitted-content/],
  ['missing', page('missing/', { body: '<a href="/nirgends/">x</a>' }), /leads nowhere: \/nirgends\//],
  ['anchor', page('anchor/', { body: '<a href="/good/#gone">x</a>' }), /leads nowhere: \/good\/#gone/],
  [
    'set',
    page('set/', { body: '<img src="/a.png" srcset="/a.png 1x, /b.png 2x" alt="" width="1" height="1">' }),
    /leads nowhere: \/b\.png/,
  ],
  ['titled', page('titled/', { title: 'good/' }), /the title of good\/index\.html/],
  ['untitled', page('untitled/', { title: '' }), /title: $/],
  ['tongue', page('tongue/', { lang: '' }), /lang: /],
  ['moved', page('elsewhere/', { title: 'moved' }), /canonical: \/elsewhere\//],
  ['headlines', page('headlines/', { body: '<h1>Noch eine</h1>' }), /h1: 2/],
  ['image', page('image/', { body: '<img src="/a.png" alt="">' }), /img without width,height/],
  ['handler', page('handler/', { body: '<p onclick="x()">x</p>' }), /p with onClick/],
  ['style', page('style/', { body: '<p style="color:red">x</p>' }), /p with style/],
  ['script', page('script/', { body: '<script>x()</script>' }), /an inline script/],
  [
    'data',
    page('data/', { body: '<script type="application/ld+json">{"a": </script>' }),
    /a broken block of data/,
  ],
  ['address', page('address/', { body: '<a href=" JavaScript:x()">x</a>' }), /a with an address that runs/],
  [
    'foreign',
    page('foreign/', { body: '<img src="//cdn.example/a.png" alt="" width="1" height="1">' }),
    /asks another host/,
  ],
  [
    'sheet',
    page('sheet/', { head: '<link rel="stylesheet" href="https://cdn.example/a.css">' }),
    /asks another host/,
  ],
  ['blocking', page('blocking/', { head: '<script src="/a.js"></script>' }), /a blocking script: \/a\.js/],
];

const folder = temporaryFolder();
let findings: string[];

beforeAll(() => {
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const name of ['a.png', 'a.js']) write(name, '');
  write(
    'good/index.html',
    page('good/', { body: '<a href="#here">x</a> <a href="https://other.example/">y</a>' }),
  );
  write('good/part.html', '<p>A fragment has no head.</p>');
  for (const [name, html] of CASES) write(`${name}/index.html`, html);
  const site = new BuiltSite(folder);
  findings = allChecks().flatMap((check) => check.findings(site));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.each(CASES)('reports the fault of the page "%s"', (name, _html, finding) => {
  expect(findings.filter((found) => found.startsWith(`${name}/`)).join('\n')).toMatch(finding);
});

it('reports nothing in a valid page and a valid fragment', () => {
  expect(findings.filter((found) => found.startsWith('good/'))).toEqual([]);
});
