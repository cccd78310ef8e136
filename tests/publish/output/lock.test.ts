import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { renewLock } from '../../../src/publish/output/lock-file.ts';
import { BuildLockedError, lockFolders } from '../../../src/publish/output/lock.ts';
import {
  identityOf,
  ownIdentity,
  type ProcessIdentity,
} from '../../../src/publish/output/process-identity.ts';
import { temporaryFolder } from '../../site.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  for (const name of ['cache', 'other']) mkdirSync(join(folder, name));
});

/** Another process that is running. */
const OTHER = identityOf(process.ppid);
const ELSEWHERE = { pid: 1, start: '4711', scope: 'another container' };
const settings = (cache = 'cache') => ({ cacheDir: join(folder, cache), outDir: join(folder, 'out') });
const path = (): string => join(folder, 'cache/build.lock');
const lockedBy = (by: ProcessIdentity): void => {
  writeFileSync(path(), JSON.stringify(by));
};

/** Milliseconds that builds have waited for a sign of life; `meanwhile` runs during the first wait. */
let waited: number;
let meanwhile: () => void;
beforeEach(() => {
  waited = 0;
  meanwhile = () => undefined;
});
const times = {
  signMs: 5_000,
  wait: (ms: number): Promise<void> => {
    if (waited === 0) meanwhile();
    waited += ms;
    return Promise.resolve();
  },
};
const take = (cache?: string) => lockFolders(settings(cache), times);
const attempt = async (): Promise<void> => {
  (await take())();
};

describe('the lock of a build', () => {
  it('is in the cache folder while the build runs', async () => {
    const release = await take();
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject(ownIdentity());
    release();
    expect(existsSync(path())).toBe(false);
  });

  it('is respected at once while its process runs', async () => {
    lockedBy(OTHER);
    await expect(attempt()).rejects.toThrow(`process ${process.ppid}) is using this cache folder`);
    utimesSync(path(), 1, 1);
    await expect(attempt()).rejects.toThrow(BuildLockedError);
    expect(waited).toBe(0);
  });

  it('is respected by a second build of the same process', async () => {
    const release = await take();
    await expect(attempt()).rejects.toThrow(`process ${process.pid}) is using this cache folder`);
    await expect(lockFolders(settings('other'), times)).rejects.toThrow('is using this output folder');
    release();
    await attempt();
  });

  it.each([
    ['has ended', { ...OTHER, pid: 2 ** 22 + 1 }],
    ['had the number of a running one', { ...OTHER, start: '1' }],
    ['had the number of this one', { ...ownIdentity(), start: '1' }],
  ])('is taken over at once from a process that %s', async (_how, holder) => {
    lockedBy(holder);
    await attempt();
    expect(existsSync(path())).toBe(false);
    expect(waited).toBe(0);
  });

  it.each(['4711', '{"pid":', '{"pid":"1"}', 'null', '\0\0\0'])(
    'is taken over if it names no process: %s',
    async (text) => {
      writeFileSync(path(), text);
      await attempt();
      expect(existsSync(path())).toBe(false);
    },
  );

  it('is not taken from a build that has acquired it meanwhile', async () => {
    const release = await take();
    lockedBy(OTHER);
    release();
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual(OTHER);
  });

  it('covers the output folder, too, for builds with other cache folders', async () => {
    const { spawnSync } = await import('node:child_process');
    const release = await take();
    const module = new URL('../../../src/publish/output/lock.ts', import.meta.url).href;
    const code = `const { lockFolders } = await import(${JSON.stringify(module)}); (await lockFolders(${JSON.stringify(settings('other'))}))();`;
    const fromOther = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(fromOther().stderr).toContain('is using this output folder');
    expect(existsSync(join(folder, 'other/build.lock'))).toBe(false);
    release();
    expect(fromOther()).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('the lock of a process that cannot be seen', () => {
  const now = (): number => Date.now() / 1000;

  it.each([
    ['a moment ago', () => now()],
    ['long ago', () => 1],
    ['in the future of this clock', () => now() + 3600],
  ])('is taken over after two silent intervals if its last sign was %s', async (_when, last) => {
    lockedBy(ELSEWHERE);
    utimesSync(path(), last(), last());
    await attempt();
    expect(existsSync(path())).toBe(false);
    expect(waited).toBeGreaterThan(2 * times.signMs);
    expect(waited).toBeLessThan(3 * times.signMs);
  });

  it.each([
    ['by the clock of this machine', () => now()],
    ['by a clock that is behind', () => 7],
    ['by a clock that is ahead', () => now() + 3600],
  ])('is respected as soon as it gives a sign, %s', async (_how, sign) => {
    lockedBy(ELSEWHERE);
    utimesSync(path(), 1, 1);
    meanwhile = () => {
      utimesSync(path(), sign(), sign());
    };
    await expect(attempt()).rejects.toThrow('on another machine or in another container');
    expect(waited).toBeLessThan(times.signMs);
  });

  it('is respected if another build takes it over first', async () => {
    lockedBy(ELSEWHERE);
    meanwhile = () => {
      lockedBy(OTHER);
    };
    await expect(attempt()).rejects.toThrow(`process ${process.ppid})`);
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual(OTHER);
  });

  it('is free as soon as its build has ended', async () => {
    lockedBy(ELSEWHERE);
    meanwhile = () => {
      rmSync(path());
    };
    await attempt();
    expect(waited).toBeLessThan(times.signMs);
  });

  it('is respected while it is being written, but not forever', async () => {
    writeFileSync(path(), '');
    meanwhile = () => {
      lockedBy(OTHER);
    };
    await expect(attempt()).rejects.toThrow(BuildLockedError);
    writeFileSync(path(), '');
    await attempt();
  });
});

describe('a sign of life', () => {
  it('is given while the main thread of the build is busy', async () => {
    const release = await lockFolders(settings(), { ...times, signMs: 10 });
    utimesSync(path(), 1, 1);
    // Nothing else runs in this thread; the test ends when the sign comes.
    const pause = new Int32Array(new SharedArrayBuffer(4));
    for (let look = 0; look < 3000 && statSync(path()).mtimeMs === 1000; look++)
      Atomics.wait(pause, 0, 0, 10);
    expect(statSync(path()).mtimeMs).toBeGreaterThan(1000);
    release();
  });

  it("renews the build's own lock, never that of another build", () => {
    lockedBy(OTHER);
    utimesSync(path(), 1, 1);
    renewLock(path(), JSON.stringify(ELSEWHERE));
    expect(statSync(path()).mtimeMs).toBe(1000);
    renewLock(path(), JSON.stringify(OTHER));
    expect(statSync(path()).mtimeMs).toBeGreaterThan(1000);
  });

  it('does not recreate a lock that was deleted', () => {
    renewLock(path(), JSON.stringify(OTHER));
    expect(existsSync(path())).toBe(false);
  });
});
