import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/publish/output/files-below.ts';
import { NOW, temporaryFolder } from '../site.ts';
import { Newsroom, packProgram, RELEASE } from './newsroom.ts';

let tarball: string;
let folder: string;

beforeAll(() => {
  folder = temporaryFolder();
  tarball = packProgram(folder);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the package', () => {
  let newsroom: Newsroom;
  beforeAll(() => {
    newsroom = new Newsroom(join(folder, 'talbote'), tarball);
    newsroom.init(
      '--title',
      'Talbote',
      '--url',
      'https://talbote.example',
      '--categories',
      'Politik,Kultur',
      '--package',
      relative(join(folder, 'talbote'), tarball),
    );
  });

  it('leaves nothing but the new folder where init was called', () => {
    expect(readdirSync(join(folder, 'talbote')).sort()).toEqual(['node_modules', 'site']);
  });

  it('is named from the new folder, wherever init was called', () => {
    const { dependencies } = JSON.parse(readFileSync(join(newsroom.folder, 'package.json'), 'utf8')) as {
      dependencies: { nachlese: string };
    };
    const path = dependencies.nachlese.replace(/^file:/, '');
    expect(resolve(newsroom.folder, path)).toBe(tarball);
  });

  it('holds compiled modules and no source, test or sample', () => {
    const files = filesBelow(newsroom.program);
    expect(files.filter((path) => /\.ts$/.test(path) && !path.endsWith('.d.ts'))).toEqual([]);
    expect(files.filter((path) => /^(?:content|tests|public)\//.test(path))).toEqual(['content/README.md']);
    expect(files).toContain('lib/vendor/licenses.md');
    expect(files).toContain('lib/src/package/theme.d.ts');
  });

  it('holds the guides that the README of the newsroom names', () => {
    const readme = readFileSync(join(newsroom.folder, 'README.md'), 'utf8');
    const guides = [...readme.matchAll(/`(\S+\/README\.md)`/g)].map(([, path]) => path as string);
    expect(guides).toHaveLength(3);
    for (const guide of guides) expect(existsSync(join(newsroom.program, guide)), guide).toBe(true);
  });

  it('names no npm script in its messages: newsrooms call the command', () => {
    expect(newsroom.run('--help').stdout).toContain('nachlese BEFEHL');
    expect(newsroom.run('check', '--help').stdout).toContain('npx nachlese check');
    expect(newsroom.run('check', '--help').stdout).not.toContain('npm run');
  });

  it('sets up an archive that is sound but for what the newsroom must fill in', () => {
    const { status, stdout, stderr } = newsroom.run('check');
    expect(status).toBe(0);
    expect(stdout).toContain('content/pages/impressum.md:7:1');
    expect(stderr).toContain('0 Fehler, 8 Warnungen');
  });

  it('takes a first article, builds, and deploys to a folder', () => {
    const article = ['--title', 'Brücke gesperrt', '--teaser', 'Sie wird saniert.', '--date', '2026-11-23'];
    const terms = ['--region', 'Bayern', '--category', 'Politik'];
    expect(newsroom.run('new', ...article, ...terms, '--ready').status).toBe(0);
    // Raw HTML has a renderer of its own, whose libraries are loaded when they are needed.
    const file = join(newsroom.folder, 'content/articles/2026/11/bruecke-gesperrt.md');
    appendFileSync(file, '\nBis zu 3,5 t<sub>zul.</sub> sind frei.\n');
    expect(newsroom.build().stderr).toBe('');
    const page = readFileSync(join(newsroom.folder, 'dist/2026/11/bruecke-gesperrt/index.html'), 'utf8');
    expect(page).toContain('Brücke gesperrt');
    expect(page).toContain('<sub>zul.</sub>');
    const target = join(folder, 'www');
    expect(newsroom.run('deploy', '--to', `folder:${target}`).status).toBe(0);
    expect(existsSync(join(target, 'current/index.html'))).toBe(true);
  });

  it('works with astro build, which writes the same pages', () => {
    const built = newsroom.astro('build', {
      NACHLESE_NOW: NOW,
      NACHLESE_OUT: join(newsroom.folder, 'plain'),
    });
    expect(built.status, built.stderr).toBe(0);
    for (const path of ['index.html', 'suche/index.html', '2026/11/bruecke-gesperrt/index.html'])
      expect(readFileSync(join(newsroom.folder, 'plain', path))).toEqual(
        readFileSync(join(newsroom.folder, 'dist', path)),
      );
  });

  it('explains to astro build what is wrong with the theme, with file, line and remedy', () => {
    const file = join(newsroom.folder, 'theme/tokens.yaml');
    const before = readFileSync(file);
    writeFileSync(file, 'colors: { brand: red }\n');
    const { status, stdout, stderr } = newsroom.astro('build', {});
    writeFileSync(file, before);
    expect(status).not.toBe(0);
    expect(stdout + stderr).toMatch(
      /^theme\/tokens\.yaml:1:11 .*\n.*„colors\.brand“.*\n {2}→ Richtig ist eine Farbe/m,
    );
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
  });

  it('refuses a folder that is not empty, and changes nothing in it', () => {
    const files = (): string[] => filesBelow(newsroom.folder).filter((path) => !path.startsWith('.cache/'));
    const before = files();
    const again = newsroom.run(
      'init',
      '.',
      '--yes',
      '--title',
      'X',
      '--url',
      'https://x.example',
      '--categories',
      'Y',
    );
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('ist nicht leer');
    expect(files()).toEqual(before);
  });

  it('says which version of Node it needs, in any version', () => {
    const old = `Object.defineProperty(process, 'versions', { value: { node: '20.11.0' } }); require(${JSON.stringify(newsroom.bin)});`;
    expect(() => execFileSync(process.execPath, ['-e', old], { stdio: 'pipe' })).toThrow(
      /Node 20\.11\.0 is too old; it needs Node 22\.15/,
    );
  });
});

describe('an upgrade from the last release', () => {
  // In English, since the words of its addresses have changed with format 2.
  it('keeps every address, and check is clean', () => {
    const newsroom = new Newsroom(join(folder, 'old'), RELEASE);
    newsroom.init(
      ...['--title', 'Courier', '--url', 'https://courier.example', '--categories', 'Politics,Culture'],
      ...['--language', 'en'],
    );
    rmSync(join(newsroom.folder, 'content/pages'), { recursive: true });
    const first = newsroom.build();
    expect(first.status, first.stderr).toBe(0);
    const before = newsroom.addresses();
    newsroom.install(tarball);
    expect(newsroom.run('upgrade').status).toBe(0);
    expect(newsroom.run('check').stderr).toMatch(/^0 errors, 0 warnings/m);
    const second = newsroom.build();
    expect(second.status, second.stderr).toBe(0);
    const after = new Set(newsroom.addresses());
    expect(before.filter((path) => !after.has(path))).toEqual([]);
  });

  it('refuses the content of a newer version', () => {
    const newsroom = new Newsroom(join(folder, 'newer'), tarball);
    newsroom.init('--title', 'X', '--url', 'https://x.example', '--categories', 'Y');
    const file = join(newsroom.folder, 'content/site.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^format: .*$/m, 'format: 99'));
    for (const command of ['build', 'check', 'upgrade']) {
      const { status, stdout, stderr } = newsroom.run(command);
      expect(status, command).toBe(1);
      expect(stdout + stderr, command).toMatch(/site\.yaml:\d+:\d+.*\n.*neuere/);
    }
  });
});
