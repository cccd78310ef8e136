import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { updateMedia } from '../../src/authoring/edit/media.ts';
import type { BuildOptions } from '../../src/publish/build/build-options.ts';
import type { BuildReport } from '../../src/publish/build/build-report.ts';
import { openJournal } from '../../src/publish/output/journal.ts';
import { ROOT } from '../site.ts';
import { fileTree } from './file-tree.ts';
import { FEWER_PAGES, ProjectCopy } from './oracle/project-copy.ts';

const NOW = '2026-11-24T12:00:00Z';
const ARTICLE = 'content/articles/2023/03/zusammen-fuers-ozg.md';

/** The files that a build reads and writes. */
const FOLDERS = ['content', 'public', 'site', 'site-cache'];

let project: ProjectCopy;
/** Environment variables of the builds. */
let environment: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  project = new ProjectCopy();
  cpSync(join(ROOT, 'tests/fixtures/base'), project.path('content'), { recursive: true });
  appendFileSync(project.path('content/site.yaml'), FEWER_PAGES);
  await build();
  for (const folder of FOLDERS)
    cpSync(project.path(folder), project.path('built', folder), { recursive: true });
});

// Every test starts with the content, the site and the cache of that first build.
beforeEach(() => {
  for (const folder of FOLDERS) {
    rmSync(project.path(folder), { recursive: true, force: true });
    cpSync(project.path('built', folder), project.path(folder), { recursive: true });
  }
});

afterAll(() => {
  project.remove();
});

const build = (name = 'site', options: BuildOptions = {}): Promise<BuildReport> =>
  project.build({
    content: project.path('content'),
    out: project.path(name),
    cache: project.path(`${name}-cache`),
    now: NOW,
    options,
    environment,
  });

function write(file: string, text: string): void {
  mkdirSync(dirname(project.path(file)), { recursive: true });
  writeFileSync(project.path(file), text);
}

const change = (file: string, by: (text: string) => string): void => {
  write(file, by(readFileSync(project.path(file), 'utf8')));
};

const tree = (name: string): Record<string, string> => fileTree(project.path(name));

/** Builds incrementally and from scratch, and compares all files and the manifests. */
async function expectAsFromNothing(options: BuildOptions = {}): Promise<BuildReport> {
  const report = await build('site', options);
  for (const folder of ['fresh', 'fresh-cache'])
    rmSync(project.path(folder), { recursive: true, force: true });
  await build('fresh', options);
  expect(tree('site')).toEqual(tree('fresh'));
  const manifest = (name: string): string =>
    readFileSync(project.path(`${name}-cache/manifest.json`), 'utf8');
  expect(manifest('site')).toBe(manifest('fresh'));
  return report;
}

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

const PICTURE = 'content/articles/2023/03/messung.png';

/** Adds a picture to an article. */
async function addPicture(): Promise<void> {
  await sharp({ create: { width: 700, height: 300, channels: 3, background: 'teal' } })
    .png()
    .toFile(project.path(PICTURE));
  change(ARTICLE, (text) => `${text}\n![Messung](./messung.png "Messung (Test)")\n`);
}

const articlePage = (): string =>
  readFileSync(project.path('site/2023/03/zusammen-fuers-ozg/index.html'), 'utf8');

describe('a build that leaves pictures to a later one', () => {
  const imagesOf = (files: readonly string[]): string[] =>
    files.filter((path) => path.startsWith('bilder/')).map((path) => path.replace(/^.*-/, ''));

  it('shows the fallback, and the next one completes the pages', async () => {
    const before = Object.keys(tree('site'));
    await addPicture();
    await build('site', { imagesLater: true });
    const added = Object.keys(tree('site')).filter((path) => !before.includes(path));
    expect(imagesOf(added)).toEqual(['700.png']);
    expect(articlePage()).toContain('-700.png"');
    expect(articlePage()).not.toContain('-700.avif');
    expect(await build('site', { imagesLater: true })).toMatchObject({ rendered: 0, written: 0 });

    await expectAsFromNothing();
    expect(articlePage()).toContain('-700.avif 700w');
    expect(await build('site', { imagesLater: true })).toMatchObject({ rendered: 0, written: 0 });
  });
});

describe('a picture outside git', () => {
  it('is needed for its variants alone', async () => {
    await addPicture();
    await updateMedia({ contentDir: project.path('content'), cacheDir: project.path('site-cache'), now: 0 });
    const content = readFileSync(project.path(PICTURE));
    rmSync(project.path(PICTURE));
    await expect(build()).rejects.toThrow('image-not-here');
    write(
      'content/site.yaml',
      `${readFileSync(project.path('content/site.yaml'), 'utf8')}\nmedia: ../media\n`,
    );
    mkdirSync(project.path('media/articles/2023/03'), { recursive: true });
    writeFileSync(project.path('media/articles/2023/03/messung.png'), content);
    await expectAsFromNothing();
    const shown = articlePage();
    expect(shown).toContain('-700.avif 700w');

    rmSync(project.path('media'), { recursive: true });
    change(ARTICLE, (text) => `${text}\nNachtrag.\n`);
    await build();
    expect(articlePage()).toContain('-700.avif 700w');
  });
});

describe('pictures by a service', () => {
  const SERVICE = 'images: { service: imgproxy, url: https://img.example }\n';
  const useKey = (key: string): void => {
    environment = { IMGPROXY_KEY: key, IMGPROXY_SALT: 'bb' };
  };
  const pictures = (): string[] =>
    Object.keys(tree('site'))
      .filter((path) => /^bilder\/[0-9a-f]/.test(path))
      .map((path) => path.replace(/^.*?-/, ''));

  it('are one file each, or none, and signed anew with another key', async () => {
    await addPicture();
    change('content/site.yaml', (text) => `${text}\n${SERVICE}`);
    await expect(build()).rejects.toThrow('IMGPROXY_KEY is not set');
    useKey('aa');
    await expectAsFromNothing();
    expect(pictures()).toEqual(['original.png']);
    const signed = articlePage();
    expect(signed).toMatch(/ srcset="https:\/\/img\.example\/[\w-]{43}\/rs:fit:320:0\/q:60\//);
    expect(readFileSync(project.path('site/_server/nginx.conf'), 'utf8')).toContain(' https://img.example; ');
    expect(await build()).toMatchObject({ rendered: 0, written: 0 });

    useKey('ab');
    await build();
    expect(articlePage()).not.toBe(signed);

    change('content/site.yaml', (text) =>
      text.replace('img.example }', 'img.example, source: https://media.example }'),
    );
    await build();
    expect(pictures()).toEqual([]);
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
