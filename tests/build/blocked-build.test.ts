import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownIdentity } from '../../src/publish/output/process-identity.ts';
import { shareCache } from '../shared-cache.ts';
import { build, buildOrThrow, temporaryFolder } from '../site.ts';
import { expectServable } from './expect-servable.ts';
import { fileTree } from './file-tree.ts';
import { EditedArchive } from './oracle/edits.ts';
import { FEWER_PAGES, ProjectCopy } from './oracle/project-copy.ts';

let project: ProjectCopy;
let archive: EditedArchive;

beforeAll(() => {
  project = new ProjectCopy();
  archive = new EditedArchive(project, project.emptyContent('content', FEWER_PAGES));
  for (let pick = 0; pick < 30; pick++) archive.add(pick);
});

afterAll(() => {
  project.remove();
});

describe('a blocked build', () => {
  it('refuses to share its cache folder with another build', async () => {
    const folder = temporaryFolder();
    const cache = join(folder, 'cache');
    mkdirSync(cache);
    writeFileSync(join(cache, 'build.lock'), JSON.stringify(ownIdentity()));
    const { status, stderr } = await build({ out: join(folder, 'out'), cache });
    expect(status).toBe(1);
    expect(stderr).toContain(`Ein anderer Build (Prozess ${process.pid}) benutzt diesen Zwischenspeicher`);
    rmSync(folder, { recursive: true });
  });

  it('takes over the lock of a process that has ended, even if its number has been reused', async () => {
    const folder = temporaryFolder();
    const cache = join(folder, 'cache');
    mkdirSync(cache);
    writeFileSync(join(cache, 'build.lock'), JSON.stringify({ ...ownIdentity(), start: '1' }));
    const { status } = await build({ content: archive.content, out: join(folder, 'out'), cache });
    expect(status).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('refuses an output folder with other files, and touches nothing', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'tagebuch.txt'), 'privat');
    const { status, stderr } = await build({ content: archive.content, out: folder });
    expect(status).toBe(1);
    expect(stderr).toContain('liegen Dateien, die nicht von Nachlese stammen');
    expect(readdirSync(folder)).toEqual(['tagebuch.txt']);
    rmSync(folder, { recursive: true });
  });

  // Root may write anywhere except on a file system that is read-only or full.
  const asRoot = process.getuid?.() === 0;

  it.runIf(asRoot)('reports a full disk, leaves the old site, and resumes when there is room', async () => {
    const folder = temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder]);
    try {
      const options = {
        content: archive.content,
        out: join(folder, 'out'),
        cache: shareCache(temporaryFolder()),
      };
      await buildOrThrow(options);
      writeFileSync(join(folder, 'ballast'), Buffer.alloc(11_900_000 - sizeOf(folder)));
      await archive.apply({ kind: 'settings', pick: 1 });
      for (let pick = 0; pick < 80; pick++) archive.add(pick);
      const full = await build(options);
      expect(full.status).toBe(1);
      expect(full.stderr).toContain('Die Festplatte ist voll');
      expectServable(fileTree(options.out));
      rmSync(join(folder, 'ballast'));
      execFileSync('mount', ['-o', 'remount,size=60m', folder]);
      await buildOrThrow(options);
      const fresh = {
        ...options,
        out: join(temporaryFolder(), 'out'),
        cache: shareCache(temporaryFolder()),
      };
      await buildOrThrow(fresh);
      expect(fileTree(options.out)).toEqual(fileTree(fresh.out));
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  });

  it.runIf(asRoot)('reports an output folder on a read-only file system', async () => {
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

  it.runIf(!asRoot)('reports an output folder that is not writable', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    const { status, stderr } = await build({ content: archive.content, out: join(folder, 'out') });
    expect(status).toBe(1);
    expect(stderr).toContain('lässt sich nicht schreiben');
  });
});

const sizeOf = (folder: string): number =>
  Object.values(fileTree(folder)).reduce((sum, content) => sum + Math.ceil(content.length / 4096) * 4096, 0);
