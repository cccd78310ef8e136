import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ProgramHash, programHash } from '../../src/publish/program-hash.ts';
import { ProgramCopy } from '../program-copy.ts';

/** The hash of a program that is the newsroom's folder, too. */
const hashOf = (root: string): ProgramHash => programHash(root, root);
const program = new ProgramCopy();

/** The hashes before and after an edit of a file. */
const edited = (path: string, edit?: (text: string) => string): [ProgramHash, ProgramHash] =>
  program.edited(path, hashOf, edit);

/** The kinds of pages whose hash an edit changes. */
function changedKinds([before, after]: [ProgramHash, ProgramHash]): string[] {
  const kinds = Object.keys(before.kinds);
  return kinds.filter((kind) => before.kinds[kind] !== after.kinds[kind]);
}

describe('the hash of the program', () => {
  it('has one value for each kind of page', () => {
    const { kinds } = hashOf(program.root);
    expect(Object.keys(kinds)).toHaveLength(30);
    expect(new Set(Object.values(kinds)).size).toBe(30);
  });

  it.each([
    'src/publish/deploy/deploy.ts',
    'src/publish/preview/server.ts',
    'src/authoring/check/check.ts',
    'src/authoring/import/import.ts',
  ])('does not change with %s, which no build runs', (path) => {
    const [before, after] = edited(path, (text) => `// A comment.\n${text}`);
    expect(after.pages).toBe(before.pages);
    expect(after.bundle).toBe(before.bundle);
    expect(after.data).toBe(before.data);
    expect(changedKinds([before, after])).toEqual([]);
  });

  it.each([
    'src/components/Footer.astro',
    'src/layouts/Base.astro',
    'src/views/article.ts',
    'src/markdown/figure.ts',
    'src/loader/frontmatter.ts',
    'src/site/year.ts',
    'src/styles/search.css',
    'src/client/article.ts',
    'src/client/search/engine.ts',
    'src/i18n/de/pages.ts',
    'src/publish/output/compression.ts',
    'src/publish/astro/astro-config.ts',
    'tsconfig.json',
  ])('changes for every HTML page with %s', (path) => {
    const [before, after] = edited(path);
    expect(after.all).not.toBe(before.all);
    expect(after.pages).not.toBe(before.pages);
    expect(after.bundle).not.toBe(before.bundle);
    const html = ['front', 'article', 'list', 'year', 'search', 'notFound'];
    expect(changedKinds([before, after])).toEqual(expect.arrayContaining(html));
  });

  it('changes for one kind with a layout that only its route imports', () => {
    expect(changedKinds(edited('src/layouts/Overview.astro'))).toEqual(['overview']);
    expect(changedKinds(edited('src/metadata/robots.ts'))).toEqual(['robots']);
    expect(changedKinds(edited('src/pages/front.astro'))).toEqual(['front']);
  });

  it('changes for every kind with a script block, as scripts of different pages share files', () => {
    const scripted = edited('src/layouts/Search.astro', (text) =>
      text.replace('<script>', '<script>\n// x\n'),
    );
    expect(changedKinds(scripted)).toContain('article');
  });

  it('changes with the version of a package used for rendering, and of no other', () => {
    const bumped = (name: string): [ProgramHash, ProgramHash] => program.bumped(name, hashOf);
    for (const name of ['astro', 'vite', 'satteri', 'gray-matter', '@fontsource-variable/source-serif-4']) {
      const [before, after] = bumped(name);
      expect(after.pages, name).not.toBe(before.pages);
    }
    const [before, after] = bumped('vitest');
    expect(after).toEqual(before);
  });

  it('covers the files of public/ as far as the bundle is concerned', () => {
    const [before, after] = edited('public/favicon.svg');
    expect(after.bundle).not.toBe(before.bundle);
    expect(after.all).not.toBe(before.all);
    expect(after.pages).toBe(before.pages);
  });

  it('changes for images with the code that decides which variants there are', () => {
    const [before, after] = edited('src/images/used.ts');
    expect(after.pictures).not.toBe(before.pictures);
  });

  it('changes for the server configuration with the code that decides about redirects', () => {
    const [before, after] = edited('src/views/redirect-pages.ts');
    expect(after.hosting).not.toBe(before.hosting);
  });

  it.each([
    'src/pages/.DS_Store',
    'src/pages/.front.astro.swp',
    'src/pages/front.astro~',
    'src/pages/_helper.ts',
  ])('ignores %s, which Astro takes for no route', (path) => {
    const before = hashOf(program.root);
    writeFileSync(join(program.root, path), "onlyProps('front')");
    expect(hashOf(program.root)).toEqual(before);
    rmSync(join(program.root, path));
  });

  it('covers files of public/ that are links', () => {
    const target = join(program.root, 'linked.txt');
    const link = join(program.root, 'public/linked.txt');
    writeFileSync(target, 'before');
    symlinkSync('../linked.txt', link);
    const before = hashOf(program.root).bundle;
    writeFileSync(target, 'after');
    expect(hashOf(program.root).bundle).not.toBe(before);
    rmSync(link);
  });

  it.each(['src/publish/build/bundle-worker.ts', 'tsconfig.json'])(
    'changes for the service worker with %s, which decides how it is bundled',
    (path) => {
      const [before, after] = edited(path);
      expect(after.serviceWorker).not.toBe(before.serviceWorker);
    },
  );

  it('changes for the service worker with its program only', () => {
    const [before, after] = edited('src/client/offline/worker.ts');
    expect(after.serviceWorker).not.toBe(before.serviceWorker);
    expect(after.all).not.toBe(before.all);
    expect(after.pages).toBe(before.pages);
  });
});
