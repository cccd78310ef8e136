import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Build, build, fixtureContent, ROOT } from '../site.ts';
import { BuiltSite } from './built-site.ts';

const COMPONENT = 'components/ArticleHeader.astro';
const WORKING =
  '---\nconst { article } = Astro.props;\n---\n\n<header class="own"><h1>{article.title}</h1></header>\n';
const THROWING =
  '---\nconst { article } = Astro.props;\narticle.nothing.more;\n---\n\n<h1>{article.title}</h1>\n';
const LOST = "---\nimport Lost from './parts/Lost.astro';\n---\n\n<Lost />\n";

/** The bytes of every file of a built site. */
const filesOf = (out: string): Map<string, string> => {
  const site = new BuiltSite(out);
  const shown = [...site.files].filter((path) => !path.startsWith('.'));
  return new Map(shown.map((path) => [path, site.read(path).toString('base64')]));
};

describe('a theme of a newsroom', () => {
  let root: string;
  let out: string;
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, 'theme', file)), { recursive: true });
    writeFileSync(join(root, 'theme', file), text);
  };
  const rebuild = (): Promise<Build> => build({ root, out, cache: join(root, 'cache') });

  beforeAll(async () => {
    // The newsroom's folder and the program have a common one, as in a package.
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    root = mkdtempSync(join(ROOT, '.cache/theme-'));
    out = join(root, 'dist');
    fixtureContent('one-article', join(root, 'content'));
    write(COMPONENT, WORKING);
    expect((await rebuild()).status).toBe(0);
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('is shown', () => {
    expect(new BuiltSite(out).page('/2024/02/schaltjahr/').html).toContain('<header class="own">');
  });

  it.each([
    ['throws', THROWING, `theme/${COMPONENT}:3:1: `, '/2024/02/schaltjahr/'],
    [
      'imports a file that is missing',
      LOST,
      `theme/${COMPONENT}:2:`,
      "Could not resolve './parts/Lost.astro'",
    ],
    [
      'does not compile',
      '---\nconst x = ((;\n---\n\n<p>x</p>\n',
      `theme/${COMPONENT}:2:`,
      'Unexpected token',
    ],
  ])('that %s ends the build, which keeps the site', async (_what, text, place, detail) => {
    const before = filesOf(out);
    write(COMPONENT, text);
    const { status, stderr } = await rebuild();
    expect(status).toBe(1);
    expect(stderr).toContain(place);
    expect(stderr).toContain(detail);
    expect(stderr.split(place)).toHaveLength(2);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(filesOf(out)).toEqual(before);
  });

  it('is built anew when it changes, and not otherwise; the result is that of a full build', async () => {
    write(COMPONENT, WORKING.replace('own', 'other'));
    write('tokens.yaml', 'colors: { brand: "#123456" }\n');
    write('words.yaml', 'home: Anfang\n');
    write('pages/abo.astro', '<p>Abo</p>\n');
    const changed = await rebuild();
    expect(changed.report?.rendered).toBe(changed.report?.pages);
    expect((await rebuild()).report?.rendered).toBe(0);
    const full = join(root, 'full');
    expect((await build({ root, out: full })).status).toBe(0);
    expect(filesOf(out)).toEqual(filesOf(full));
    expect(readFileSync(join(out, 'favicon.svg'), 'utf8')).toContain('#123456');
    expect(new BuiltSite(out).page('/2024/02/schaltjahr/').html).toContain('Anfang');
  });
});
