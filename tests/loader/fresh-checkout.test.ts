import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { article, ContentFolder } from '../content-folder.ts';

const PICTURE = 'articles/2021/03/bild.png';

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer();

const git = (folder: ContentFolder, ...parameters: string[]): void =>
  void execFileSync('git', parameters, { cwd: folder.dir, stdio: 'ignore' });

/** A repository with an article a year, loaded once, as CI leaves it in its cache. */
async function repository(): Promise<ContentFolder> {
  const folder = new ContentFolder({
    // As `nachlese init` writes it.
    '.gitattributes': '* text=auto eol=lf\n',
    'articles/2021/03/eins.md': article([
      'title: Eins',
      'date: 2021-03-30',
      "image: { src: './bild.png', alt: x, credit: y }",
    ]),
    [PICTURE]: await picture('red'),
    'articles/2022/03/zwei.md': article(['title: Zwei', 'date: 2022-03-30']),
  });
  git(folder, 'init');
  git(folder, 'config', 'core.autocrlf', 'false');
  commit(folder);
  checkOut(folder);
  expect((await folder.load()).parsed).toBe(3);
  return folder;
}

function commit(folder: ContentFolder): void {
  git(folder, 'add', '.');
  git(folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '-m', 'Stand');
}

let minutes = 100;

/** Gives every file new stamps, as a clone does. They are old enough to be trusted. */
function checkOut(folder: ContentFolder): void {
  const time = new Date(Date.now() - --minutes * 60_000);
  for (const file of readdirSync(join(folder.dir, 'articles'), { recursive: true, withFileTypes: true }))
    if (file.isFile()) utimesSync(join(file.parentPath, file.name), time, time);
  git(folder, 'update-index', '--refresh');
}

const titles = async (folder: ContentFolder): Promise<string[]> =>
  (await folder.load()).articles.map(({ title }) => title).sort();

/** Without the parsed files, a part whose articles are not cached is parsed. */
const forgetParsedFiles = (folder: ContentFolder): void => {
  rmSync(join(folder.cacheDir, 'catalog'), { recursive: true });
};

describe('a fresh checkout', () => {
  it('uses the cached articles, though every stamp is new', async () => {
    const folder = await repository();
    checkOut(folder);
    forgetParsedFiles(folder);
    const { parsed, articles } = await folder.load();
    expect([parsed, articles.length]).toEqual([0, 3]);
  });

  it('is recognised by its stamps the next time', async () => {
    const folder = await repository();
    checkOut(folder);
    // The stamps are no longer so young that they could hide a change.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    await folder.load();
    forgetParsedFiles(folder);
    rmSync(join(folder.dir, '.git'), { recursive: true });
    expect((await folder.load()).parsed).toBe(0);
  });

  it('reads the years that a commit changed, and no other', async () => {
    const folder = await repository();
    folder.write('articles/2022/03/zwei.md', article(['title: Neu', 'date: 2022-03-30']));
    folder.write('articles/2022/03/drei.md', article(['title: Drei', 'date: 2022-03-30']));
    commit(folder);
    checkOut(folder);
    forgetParsedFiles(folder);
    const { parsed } = await folder.load();
    expect(parsed).toBe(2);
    expect(await titles(folder)).toEqual(['Drei', 'Eins', 'Neu', 'Zusammen fürs OZG']);
  });

  it('notices what differs from the commit', async () => {
    const folder = await repository();
    checkOut(folder);
    folder.write('articles/2022/03/zwei.md', article(['title: Anders', 'date: 2022-03-30']));
    folder.write('articles/2022/03/drei.md', article(['title: Drei', 'date: 2022-03-30']));
    rmSync(folder.path('articles/2023/03/zusammen-fuers-ozg.md'));
    expect(await titles(folder)).toEqual(['Anders', 'Drei', 'Eins']);
  });

  it('measures a picture again that a commit changed', async () => {
    const folder = await repository();
    const hash = async (): Promise<string | undefined> =>
      (await folder.load()).articles.find(({ title }) => title === 'Eins')?.image?.picture.hash;
    const before = await hash();
    folder.write(PICTURE, await picture('blue'));
    commit(folder);
    checkOut(folder);
    const after = await hash();
    expect(after).toMatch(/^[0-9a-f]{40}$/);
    expect(after).not.toBe(before);
  });

  it('with another vocabulary resolves the names again', async () => {
    const folder = await repository();
    folder.write('categories.yaml', '- { name: Politik, slug: neu }\n');
    commit(folder);
    checkOut(folder);
    const { parsed, articles } = await folder.load();
    expect([parsed, ...new Set(articles.map(({ category }) => category))]).toEqual([0, 'neu']);
  });
});
