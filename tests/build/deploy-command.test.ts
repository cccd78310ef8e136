import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/publish/output/files-below.ts';
import { Built, NEXT_SITE, SITE } from '../publish/deploy/built-output.ts';
import { placeOf } from '../publish/deploy/release-contract.ts';
import { buildOrThrow, fixtureContent, runScript, temporaryFolder } from '../site.ts';
import { SmallDisk } from '../small-disk.ts';

let built: Built;
let folder: string;
beforeEach(() => {
  [built, folder] = [new Built(), temporaryFolder()];
});
afterEach(() => {
  built.remove();
  rmSync(folder, { recursive: true, force: true });
});

const parameters = (to: string, ...options: string[]): string[] => {
  const { outDir, cacheDir } = built.settings;
  return ['--to', to, '--out', outDir, '--cache', cacheDir, ...options];
};

async function run(...options: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const child = runScript('deploy', options);
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { status, stdout, stderr };
}

const served = (where = folder) => placeOf(where, () => undefined as never).served();

describe('npm run deploy', () => {
  it('deploys, previews changes, lists addresses to purge, and rolls back', async () => {
    const purge = join(built.folder, 'purge.txt');
    built.build(SITE);
    const first = await run(...parameters(`folder:${folder}`));
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(await served()).toEqual(SITE);
    built.build(NEXT_SITE);
    const dry = await run(...parameters(folder, '--dry-run', '--purge-file', purge));
    expect(dry.stdout).toContain('+ 2026/11/neubau/index.html  (Artikel, 6 Bytes)');
    expect(dry.stdout).toContain('Probe: Es wurde nichts geändert');
    expect([await served(), existsSync(purge)]).toEqual([SITE, false]);
    const second = await run(...parameters(folder, '--purge-file', purge));
    const urls = ['/', '/2026/11/haushalt/', '/feed.xml', '/fragment/politik/'];
    expect(readFileSync(purge, 'utf8').split('\n').filter(Boolean)).toEqual(
      urls.map((path) => `https://kommunalblick.example${path}`),
    );
    expect(second.stdout).toContain('purge https://kommunalblick.example/feed.xml');
    expect((await run('--to', folder, '--rollback')).stdout).toMatch(/liefert jetzt 000001-[0-9a-f]{12} aus/);
    expect(await served()).toEqual(SITE);
  });

  it('serves the output of the build, byte for byte', async () => {
    const content = join(built.folder, 'content');
    mkdirSync(content);
    const cache = join(built.folder, 'cache');
    const { out } = await buildOrThrow({
      content: fixtureContent('one-article', content),
      out: join(built.folder, 'dist'),
      cache,
    });
    const { status } = await run('--to', folder, '--out', out, '--cache', cache);
    expect(status).toBe(0);
    const site = filesBelow(out).filter((path) => !path.startsWith('.nachlese'));
    expect(filesBelow(join(folder, 'current/.'))).toEqual(site);
    const differs = (path: string): boolean =>
      !readFileSync(join(out, path)).equals(readFileSync(join(folder, 'current', path)));
    expect(site.filter(differs)).toEqual([]);
  });

  it('resumes after being killed', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [`2026/11/a${index}/index.html`, `Artikel ${index}`]),
    );
    const site = { ...SITE, ...many };
    built.build(SITE);
    await run(...parameters(folder));
    built.build(site);
    const child = runScript('deploy', parameters(folder));
    child.stdout.on('data', (part: Buffer) => part.includes('Artikel') && child.kill('SIGKILL'));
    const [status] = (await once(child, 'close')) as [number | null];
    expect(status).toBeNull();
    expect(await served()).toEqual(SITE);
    expect((await run(...parameters(folder))).status).toBe(0);
    expect(await served()).toEqual(site);
    expect(readdirSync(join(folder, '.nachlese'))).toEqual(['releases']);
  });
});

describe('npm run deploy says what to do about', () => {
  it.each([
    ['a missing target', [], /Das Ziel fehlt: --to folder:/],
    ['an invalid number of releases', ['--to', '/x', '--keep', '0'], /„0“ ist keine Anzahl von Fassungen/],
    ['rolling back a bucket', ['--to', 's3://x', '--rollback'], /Ein Bucket behält keine früheren Fassungen/],
  ])('%s', async (_name, options, message) => {
    const keys = { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' };
    const child = runScript('deploy', options, keys);
    const ended = once(child, 'close') as Promise<[number]>;
    const [stderr, [status]] = await Promise.all([text(child.stderr), ended]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('a purge list that cannot be written, and continues', async () => {
    built.build(SITE);
    const { status, stderr } = await run(...parameters(folder, '--purge-file', join(folder, 'no/such')));
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/Liste der Adressen für das CDN lässt sich nicht schreiben.*--purge-file/s),
    ]);
    expect(await served()).toEqual({});
    expect((await run(...parameters(folder))).stdout).toContain(
      `(${Object.keys(SITE).length} waren schon da)`,
    );
  });

  it('a full disk, serves the old site, and resumes when there is room', async () => {
    const disk = SmallDisk.mount();
    try {
      built.build(SITE);
      await run(...parameters(disk.folder));
      const large = { ...SITE, 'index.html': 'neu', 'large.pdf': disk.tooMuch() };
      built.build(large);
      disk.fill();
      const { status, stderr } = await run(...parameters(disk.folder));
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(/Die Festplatte unter .* ist voll.*geht dort weiter/s),
      ]);
      expect(await served(disk.folder)).toEqual(SITE);
      disk.clear();
      await run(...parameters(disk.folder));
      expect(await served(disk.folder)).toEqual(large);
    } finally {
      disk.unmount();
    }
  });

  it('a folder that is not writable', async () => {
    const disk = SmallDisk.mount();
    try {
      disk.makeReadOnly();
      built.build(SITE);
      const { status, stderr } = await run(...parameters(join(disk.folder, 'www')));
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(/lässt sich nicht schreiben \((?:EROFS|ENOENT)\)\. Schreibrechte vergeben/),
      ]);
    } finally {
      disk.unmount();
    }
  });

  it('a site that is being deployed from another machine', async () => {
    mkdirSync(join(folder, '.nachlese'));
    writeFileSync(
      join(folder, '.nachlese/lock'),
      '{"pid":7,"host":"ci-runner-3","since":"2026-11-24T11:00:00.000Z"}',
    );
    built.build(SITE);
    const { status, stderr } = await run(...parameters(folder));
    expect([status, stderr]).toEqual([1, expect.stringMatching(/Prozess 7 auf ci-runner-3.*--take-over/s)]);
    expect((await run(...parameters(folder, '--take-over'))).status).toBe(0);
    expect(await served()).toEqual(SITE);
  });
});
