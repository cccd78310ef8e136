import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../src/publish/output/journal.ts';
import { ARTICLE, build, change, expectAsFromNothing, project, tree, write } from './edited-site.ts';

/** The largest part list, and its text. */
function somePart(): { path: string; text: string } {
  const folder = project.path('site-cache/manifest');
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const path = paths.sort((a, b) => statSync(b).size - statSync(a).size)[0] as string;
  return { path, text: readFileSync(path, 'utf8') };
}

describe('a build without pages to render', () => {
  it('removes files that a host or a reservation no longer needs', async () => {
    const settings = readFileSync(project.path('content/site.yaml'), 'utf8');
    write('content/site.yaml', `${settings}hosts: [netlify]\ntdm: {}\n`);
    await build();
    expect(Object.keys(tree('site'))).toEqual(
      expect.arrayContaining(['_redirects', '.well-known/tdmrep.json']),
    );
    write('content/site.yaml', settings);
    expect(await expectAsFromNothing()).toMatchObject({ rendered: 0 });
    expect(Object.keys(tree('site'))).not.toContain('_redirects');
  });

  it('leaves public files unchanged, whatever their names', async () => {
    write('public/bilder/wappen.png', 'kein Bild');
    write('public/daten.json.gz', 'kein Archiv');
    await build();
    change('content/site.yaml', (text) => `${text}hosts: [netlify]\n`);
    expect(await expectAsFromNothing()).toMatchObject({ rendered: 0 });
    expect(Object.keys(tree('site'))).toEqual(expect.arrayContaining(['bilder/wappen.png', 'daten.json.gz']));
  });

  it('rewrites a public file that a killed build may have changed', async () => {
    const before = readFileSync(project.path('public/favicon.svg'), 'utf8');
    const [from, cache] = [readFileSync(project.path('site/.nachlese-build'), 'utf8').trim(), 'site-cache'];
    cpSync(project.path(cache), project.path('kept'), { recursive: true });
    write('public/favicon.svg', `${before}<!-- neu -->`);
    await build();
    // As if it had been killed before it could write its manifest.
    rmSync(project.path(cache), { recursive: true });
    cpSync(project.path('kept'), project.path(cache), { recursive: true });
    const to = readFileSync(project.path('site/.nachlese-build'), 'utf8').trim();
    openJournal(project.path(cache), project.path('site'), { from, to, paths: ['favicon.svg'] });
    write('public/favicon.svg', before);
    expect(await expectAsFromNothing()).toMatchObject({ rendered: 1 });
  });
});

describe('compressed files', () => {
  it('appear, follow their text and disappear with the setting', async () => {
    for (const precompress of [true, true, false]) {
      change(ARTICLE, (text) => `${text}\nNachtrag.\n`);
      await expectAsFromNothing({ precompress });
    }
    expect(Object.keys(tree('site')).filter((path) => path.endsWith('.br'))).toEqual([]);
  });
});

describe('a public file with the path of a generated one', () => {
  it.each(['robots.txt', '2023/03/zusammen-fuers-ozg/index.html', 'daten/2023.csv', '_server/nginx.conf'])(
    'is refused, before anything is written: %s',
    async (path) => {
      const before = tree('site');
      write(`public/${path}`, 'etwas anderes');
      await expect(build()).rejects.toThrow(`public/${path}`);
      expect(tree('site')).toEqual(before);
    },
  );
});

describe('a manifest part', () => {
  it('that is lost does not count as unchanged', async () => {
    rmSync(somePart().path);
    const report = await expectAsFromNothing();
    expect(report.rendered).toBe(report.pages);
  });

  it('that is damaged is reported, and a full build repairs it', async () => {
    const { path, text } = somePart();
    writeFileSync(path, text.replace('"hash"', '"Hash"'));
    change(ARTICLE, (body) => `${body}\nNachtrag.\n`);
    await expect(build()).rejects.toThrow('npm run build -- --full');
    await build('site', { full: true });
    await expectAsFromNothing();
  });
});
