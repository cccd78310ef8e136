import { once } from 'node:events';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPreviewSite } from '../../src/publish/load-site.ts';
import { settingsFrom } from '../../src/publish/settings.ts';
import { securityHeaders } from '../../src/publish/hosting/security.ts';
import { Apache } from '../apache.ts';
import { BuiltSite } from '../build/built-site.ts';
import { Nginx } from '../nginx.ts';
import { shareCache } from '../shared-cache.ts';
import {
  buildOrThrow,
  fixtureContent,
  NOW,
  runScript,
  serve,
  temporaryFolder,
  type Server,
} from '../site.ts';
import { writeArticle } from './editor-form.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();

const folder = temporaryFolder();
const content = join(folder, 'content');
const out = join(folder, 'dist');
const cache = shareCache(join(folder, 'cache'), ['spelling', 'images']);
let server: Server;

const run = async (name: string, options: readonly string[]): Promise<string> => {
  const child = runScript(name, [...options, '--content', content]);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString('utf8')));
  const [status] = (await once(child, 'close')) as [number];
  return `${status}\n${said}`;
};
const buildAgain = () => buildOrThrow({ content, out, cache });

beforeAll(async () => {
  fixtureContent('one-article', content);
  expect(await run('editor', ['--cms', '--repo', 'redaktion/archiv'])).toMatch(/^0\n/);
  await buildAgain();
  server = await serve(out);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The CMS asks for the host's status, which its policy forbids. */
const STATUS = /githubstatus/;

/** The editor page with a repository in the browser's own file system, which the CMS takes for one on disk. */
async function openEditor(): Promise<Page> {
  // The CMS shows a field when it comes into view.
  const viewport = { width: 1280, height: 2400 };
  const page = await newPage({ origin: server.origin, maySay: STATUS, viewport });
  await page.addInitScript(() => {
    const showDirectoryPicker = async (): Promise<FileSystemDirectoryHandle> => {
      const root = await navigator.storage.getDirectory();
      const repository = await root.getDirectoryHandle('repository', { create: true });
      await repository.getDirectoryHandle('.git', { create: true });
      return repository;
    };
    Object.assign(globalThis, { showDirectoryPicker });
  });
  await page.goto('/redaktion/');
  await page.getByRole('button', { name: 'Mit lokalem Repository arbeiten' }).click();
  return page;
}

/** The files that the CMS wrote, by path in the repository. */
const writtenFiles = (page: Page): Promise<[path: string, bytes: number[]][]> =>
  page.evaluate(async () => {
    const found: [string, number[]][] = [];
    const walk = async (directory: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of directory) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}${name}/`);
        else {
          const file = await handle.getFile();
          found.push([path + name, [...new Uint8Array(await file.arrayBuffer())]]);
        }
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('repository'), '');
    return found.sort();
  });

describe('the editor page', () => {
  it('has a policy of its own, in its headers and in itself, which no other page shares', async () => {
    const response = await fetch(`${server.origin}/redaktion/`);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("connect-src 'self' blob: data: https://api.github.com;");
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex');
    const html = (await response.text()).replaceAll('&#39;', "'");
    expect(html).toContain(policy.replace("; frame-ancestors 'none'", ''));
    expect(html).toContain('<meta name="robots" content="noindex">');
    const front = await fetch(`${server.origin}/`);
    expect(front.headers.get('Content-Security-Policy')).toBe(securityHeaders('')['Content-Security-Policy']);
    expect(front.headers.get('X-Robots-Tag')).toBeNull();
  });

  it.each([
    ['nginx', Nginx],
    ['Apache', Apache],
  ])('has it under a real %s', async (_name, Program) => {
    const program = new Program();
    try {
      await program.start(out);
      const policyAt = async (path: string) =>
        String((await program.get(path)).headers['content-security-policy']);
      expect(await policyAt('/redaktion/')).toContain('https://api.github.com');
      expect(await policyAt('/redaktion/config.yml')).toContain('https://api.github.com');
      expect(await policyAt('/')).toBe(securityHeaders('')['Content-Security-Policy']);
    } finally {
      await program.stop();
    }
  });

  it('is named in no list of pages, and the service worker leaves it alone', () => {
    const { files } = new BuiltSite(out);
    const lists = [...files].filter((path) => /\.(?:xml|txt|json|jsonl)$/.test(path));
    const own = lists.filter((path) => !/^(?:redaktion|_server)\//.test(path));
    expect(own.filter((path) => readFileSync(join(out, path)).includes('/redaktion/'))).toEqual([]);
    expect(readFileSync(join(out, 'sw.js'), 'utf8')).toContain(
      'new URL("redaktion/", self.registration.scope)',
    );
  });

  it('writes an article that the check and the build accept', async () => {
    const page = await openEditor();
    await writeArticle(page);
    await expect.poll(async () => (await writtenFiles(page)).length).toBe(2);
    const files = await writtenFiles(page);
    const article = '2026/11/laender-pruefen-antraege-gemeinsam';
    expect(files.map(([path]) => path)).toEqual([
      `content/articles/${article}.md`,
      'content/articles/2026/11/messstelle-am-uebergang.png',
    ]);
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), Buffer.from(bytes));
    }
    const checked = await run('check', ['--now', NOW, '--cache', cache]);
    expect(checked).not.toContain('laender-pruefen');
    expect(checked).toMatch(/^0\n/);

    await buildAgain();
    expect([...new BuiltSite(out).files].filter((path) => path.startsWith(article))).toEqual([]);
    const { site, leftOut } = await loadPreviewSite({ ...settingsFrom({ content, cache, now: NOW }) });
    expect(leftOut).toBeUndefined();
    const shown = site.archive.articles.find(({ url }) => url === `/${article}/`);
    expect(shown).toMatchObject({ publishAt: '2026-12-01T06:00', regions: ['bayern', 'thueringen'] });
    expect(shown?.image?.picture.file).toBe('articles/2026/11/messstelle-am-uebergang.png');
  });

  it('offers a new category after the next build', async () => {
    appendFileSync(join(content, 'categories.yaml'), '\n- name: Kultur\n');
    await buildAgain();
    const page = await openEditor();
    await page.getByRole('button', { name: 'Neuen Eintrag anlegen' }).first().click();
    await page
      .getByRole('group', { name: 'Feld „\u2068Bereich\u2069“', exact: true })
      .getByRole('combobox')
      .click();
    await page.getByRole('option', { name: 'Kultur', exact: true }).waitFor();
  });
});
