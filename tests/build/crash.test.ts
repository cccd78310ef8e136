import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownIdentity } from '../../src/publish/output/process-identity.ts';
import { build, buildOrThrow, SAMPLE_CONTENT, temporaryFolder } from '../site.ts';
import { EditedArchive } from './oracle/edits.ts';
import { type BuildRequest, ProjectCopy } from './oracle/project-copy.ts';

/** Kills spread over the steps of a build in its output folder; more by `KILLS=100`. */
const KILLS = Number(process.env['KILLS'] ?? 10);

let project: ProjectCopy;
let archive: EditedArchive;
let request: BuildRequest;

beforeAll(async () => {
  project = new ProjectCopy();
  const content = project.folder('content');
  for (const name of readdirSync(SAMPLE_CONTENT)) {
    if (name.endsWith('.yaml')) cpSync(join(SAMPLE_CONTENT, name), join(content, name));
  }
  archive = new EditedArchive(project, content);
  for (let pick = 0; pick < 30; pick++) archive.add(pick);
  const now = new Date(archive.now).toISOString();
  request = { content, out: project.path('site'), cache: project.path('cache'), now };
  await project.build(request);
});

afterAll(() => {
  project.remove();
});

const tree = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  );

/** What a reader would get now: every page is whole, and its stylesheet and script are there. */
function expectServable(site: Record<string, string>): void {
  for (const [path, html] of Object.entries(site)) {
    if (!path.endsWith('.html') || path.startsWith('/fragment/')) continue;
    expect(html.trimEnd(), path).toMatch(/<\/html>$/);
    const assets = [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(([, asset]) => String(asset));
    const leadsOn = html.includes('<meta http-equiv="refresh"');
    expect(assets.length > 0 || leadsOn, path).toBe(true);
    for (const asset of assets) expect(site, `${path} needs ${asset}`).toHaveProperty([asset]);
  }
}

/** Runs a build and kills it before a step in the output folder; false where it came to its end before. */
async function killAt(step: number): Promise<boolean> {
  const child = project.start(request, { KILL_AT: String(step) });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  return signal === 'SIGKILL';
}

/** Runs a build to its end, and counts its steps in the output folder. */
async function stepsOf(own: BuildRequest): Promise<number> {
  const counted = project.path('steps.txt');
  await once(project.start(own, { COUNT_INTO: counted }), 'close');
  return Number(readFileSync(counted, 'utf8'));
}

describe('a build that is killed', () => {
  it('leaves whole pages, and the next build ends in the bytes of a full build', async () => {
    await archive.apply({ kind: 'style', pick: 0 });
    const steps = await stepsOf(request);
    expect(steps).toBeGreaterThan(100);
    for (let kill = 0; kill < KILLS; kill++) {
      await archive.apply({ kind: kill % 2 === 0 ? 'style' : 'template', pick: kill });
      await archive.apply({ kind: kill % 3 === 0 ? 'delete' : 'retitle', pick: kill });
      // From the first step, before the journal, to one of the last.
      expect(await killAt(1 + Math.floor((steps * 0.9 * kill) / KILLS))).toBe(true);
      expectServable(tree(request.out));
      expect(tree(request.out)).toHaveProperty(['/index.html']);
    }
    await once(project.start(request), 'close');
    const fresh = { ...request, out: project.path('fresh'), cache: project.path('fresh-cache') };
    await once(project.start(fresh), 'close');
    expect(tree(request.out)).toEqual(tree(fresh.out));
  });

  it('leaves no part of a site where there was none', async () => {
    const first = { ...request, out: project.path('first'), cache: project.path('first-cache') };
    const child = project.start(first, { KILL_AT: '300' });
    const [, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    expect(existsSync(first.out)).toBe(false);
    await once(project.start(first), 'close');
    expect(tree(first.out)).toHaveProperty(['/index.html']);
    expect(existsSync(`${first.out}.nachlese-new`)).toBe(false);
  });

  it('is followed by a right one after the content went back to what it was', async () => {
    const path = join(request.content, 'categories.yaml');
    const before = readFileSync(path, 'utf8');
    const wanted = tree(request.out);
    writeFileSync(path, before.replace('name: Politik', 'name: Politik\n  title: Staat'));
    expect(await killAt(20)).toBe(true);
    expect(readdirSync(request.cache).some((name) => name.startsWith('overlay-'))).toBe(true);
    writeFileSync(path, before);
    await once(project.start(request), 'close');
    expect(tree(request.out)).toEqual(wanted);
  });
});

describe('a build that cannot go on', () => {
  it('refuses to share a cache folder with another one', async () => {
    const folder = temporaryFolder();
    const cache = join(folder, 'cache');
    mkdirSync(cache);
    writeFileSync(join(cache, 'build.lock'), JSON.stringify(ownIdentity()));
    const { status, stderr } = await build({ out: join(folder, 'out'), cache });
    expect(status).toBe(1);
    expect(stderr).toContain(`Ein anderer Bau (Prozess ${process.pid}) benutzt diesen Zwischenspeicher`);
    rmSync(folder, { recursive: true });
  });

  it('takes over the lock of a process that ended, though another one has its number now', async () => {
    const folder = temporaryFolder();
    const cache = join(folder, 'cache');
    mkdirSync(cache);
    writeFileSync(join(cache, 'build.lock'), JSON.stringify({ ...ownIdentity(), start: '1' }));
    const { status } = await build({ content: archive.content, out: join(folder, 'out'), cache });
    expect(status).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('refuses an output folder that holds something else, and touches nothing', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'tagebuch.txt'), 'privat');
    const { status, stderr } = await build({ content: archive.content, out: folder });
    expect(status).toBe(1);
    expect(stderr).toContain('liegen Dateien, die nicht von Nachlese sind');
    expect(readdirSync(folder)).toEqual(['tagebuch.txt']);
    rmSync(folder, { recursive: true });
  });

  // Root may write everywhere, but not on a file system that is mounted read-only or full.
  const asRoot = process.getuid?.() === 0;

  it.runIf(asRoot)(
    'says so where the disk is full, leaves the old site, and goes on when there is room',
    async () => {
      const folder = temporaryFolder();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder]);
      try {
        const options = { content: archive.content, out: join(folder, 'out'), cache: temporaryFolder() };
        await buildOrThrow(options);
        writeFileSync(join(folder, 'ballast'), Buffer.alloc(11_900_000 - sizeOf(folder)));
        await archive.apply({ kind: 'settings', pick: 1 });
        for (let pick = 0; pick < 200; pick++) archive.add(pick);
        const full = await build(options);
        expect(full.status).toBe(1);
        expect(full.stderr).toContain('Die Festplatte ist voll');
        expectServable(tree(options.out));
        rmSync(join(folder, 'ballast'));
        execFileSync('mount', ['-o', 'remount,size=60m', folder]);
        await buildOrThrow(options);
        const fresh = { ...options, out: join(temporaryFolder(), 'out'), cache: temporaryFolder() };
        await buildOrThrow(fresh);
        expect(tree(options.out)).toEqual(tree(fresh.out));
      } finally {
        execFileSync('umount', ['-l', folder]);
      }
    },
  );

  it.runIf(asRoot)('says so where the output is on a read-only file system', async () => {
    const folder = temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,ro', 'tmpfs', folder]);
    try {
      const { status, stderr } = await build({ content: archive.content, out: join(folder, 'out') });
      expect(status).toBe(1);
      expect(stderr).toContain('lässt sich nicht schreiben');
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  });

  it.runIf(!asRoot)('says so where the output folder cannot be written', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    const { status, stderr } = await build({ content: archive.content, out: join(folder, 'out') });
    expect(status).toBe(1);
    expect(stderr).toContain('lässt sich nicht schreiben');
  });
});

const sizeOf = (folder: string): number =>
  Object.values(tree(folder)).reduce((sum, content) => sum + Math.ceil(content.length / 4096) * 4096, 0);
