import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNewsroom } from '../../../src/authoring/init/create.ts';
import { type Newsroom, newsroomFrom } from '../../../src/authoring/init/answers.ts';
import { LANGUAGES } from '../../../src/archive/language.ts';
import { HOSTS } from '../../../src/i18n/newsroom.ts';
import { readArchive } from '../../../src/loader/read-archive.ts';
import { filesBelow } from '../../../src/publish/output/files-below.ts';
import { ContentFolder, NOW } from '../../content-folder.ts';
import { newsroom } from './sample-newsroom.ts';

/** A path for a new folder, in one that is removed after the test. */
const place = (): string => join(dirname(new ContentFolder().dir), 'talbote');

const create = (folder: string, own: Partial<Newsroom> = {}): Promise<void> =>
  createNewsroom(folder, newsroom(own), { now: NOW, dependency: '^1.2.3' });

const besides = (folder: string): string[] =>
  readdirSync(dirname(folder)).filter((name) => name.includes(basename(folder)));

describe('a new newsroom', () => {
  it.each(LANGUAGES.flatMap((language) => HOSTS.map((host) => [language, host] as const)))(
    'in %s for %s is read without a complaint',
    async (language, host) => {
      const folder = place();
      await create(folder, { language, host });
      const cacheDir = join(dirname(folder), 'cache');
      const { archive, diagnostics } = await readArchive({
        contentDir: join(folder, 'content'),
        cacheDir,
      });
      expect(diagnostics).toEqual([]);
      expect(archive?.articles).toHaveLength(1);
      expect(archive?.vocabularies.categories.terms.map(({ name }) => name)).toEqual(newsroom({}).categories);
      expect(archive?.settings.title).toBe(newsroom({}).title);
    },
  );

  it('has its files and nothing beside them', async () => {
    const folder = place();
    await create(folder);
    const files = filesBelow(folder);
    expect(files).toEqual(
      expect.arrayContaining(['package.json', 'README.md', 'content/site.yaml', 'theme/tokens.yaml']),
    );
    expect(files).toContain('content/articles/2026/11/das-archiv-ist-eroeffnet.md');
    expect(files.filter((path) => /cache|nachlese-new/.test(path))).toEqual([]);
    expect(besides(folder)).toEqual(['talbote']);
  });

  it('is the same from the same answers at the same time', async () => {
    const [one, other] = [place(), place()];
    await create(one);
    await create(other);
    const contents = (folder: string): string[][] =>
      filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
    expect(contents(one)).toEqual(contents(other));
  });

  it('may be a folder that exists, which stays the same folder', async () => {
    const folder = place();
    mkdirSync(folder);
    const { ino } = statSync(folder);
    await create(folder);
    expect(statSync(folder).ino).toBe(ino);
    expect(existsSync(join(folder, 'package.json'))).toBe(true);
  });

  it('keeps a repository that was created first, and goes over what a killed run left', async () => {
    const folder = place();
    mkdirSync(join(folder, '.git'), { recursive: true });
    writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/main\n');
    mkdirSync(join(folder, '.nachlese-new/content'), { recursive: true });
    writeFileSync(join(folder, '.nachlese-new/content/old.md'), 'old');
    await create(folder);
    expect(readFileSync(join(folder, '.git/HEAD'), 'utf8')).toBe('ref: refs/heads/main\n');
    expect(filesBelow(folder)).toContain('content/site.yaml');
    expect(filesBelow(folder).filter((path) => /nachlese-new|old\.md/.test(path))).toEqual([]);
  });
});

it.each(['http://localhost:4321', 'https://192.0.2.1/archiv', 'https://[::1]', 'https://bücher.example'])(
  'a newsroom may be at %s',
  async (url) => {
    const folder = place();
    await create(folder, { url: newsroomFrom({ title: 'T', categories: 'Politik', url }).url });
    expect(existsSync(join(folder, 'content/site.yaml'))).toBe(true);
  },
);

describe('a place that holds something', () => {
  it('is refused and stays as it is', async () => {
    const folder = place();
    mkdirSync(join(folder, '.git'), { recursive: true });
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await expect(create(folder)).rejects.toMatchObject({ kind: 'folderNotEmpty', details: { folder } });
    expect(readdirSync(folder).sort()).toEqual(['.git', 'notes.txt']);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    expect(besides(folder)).toEqual(['talbote']);
  });

  it('is refused if it is a file', async () => {
    const folder = place();
    writeFileSync(folder, 'mine');
    await expect(create(folder)).rejects.toMatchObject({ kind: 'folderNotEmpty' });
    expect(readFileSync(folder, 'utf8')).toBe('mine');
  });
});

describe('a failure', () => {
  const broken = { title: 'x'.repeat(5000) };

  it('leaves no folder', async () => {
    const folder = place();
    await expect(create(folder, broken)).rejects.toThrow('site.yaml');
    expect(besides(folder)).toEqual([]);
  });

  it('leaves an empty folder empty', async () => {
    const folder = place();
    mkdirSync(folder);
    await expect(create(folder, broken)).rejects.toThrow('site.yaml');
    expect(readdirSync(folder)).toEqual([]);
  });
});
