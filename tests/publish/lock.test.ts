import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BuildLockedError, lockFolders } from '../../src/publish/lock.ts';
import { identityOf, ownIdentity, type ProcessIdentity } from '../../src/publish/process-identity.ts';
import { temporaryFolder } from '../site.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  for (const name of ['cache', 'other']) mkdirSync(join(folder, name));
});

/** A process that runs and is not this one. */
const OTHER = identityOf(process.ppid);
const ELSEWHERE = { pid: 1, start: '4711', scope: 'another container' };
const settings = (cache = 'cache') => ({ cacheDir: join(folder, cache), outDir: join(folder, 'out') });
const path = (): string => join(folder, 'cache/build.lock');
const held = (by: ProcessIdentity): void => {
  writeFileSync(path(), JSON.stringify(by));
};
const attempt = (): void => {
  lockFolders(settings())();
};

describe('the lock of a build', () => {
  it('lies in the cache folder while the build goes on', () => {
    const release = lockFolders(settings());
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual(ownIdentity());
    release();
    expect(existsSync(path())).toBe(false);
  });

  it('is respected while its process runs', () => {
    held(OTHER);
    expect(attempt).toThrow(BuildLockedError);
    expect(attempt).toThrow(`process ${process.ppid}) is using this cache folder`);
    utimesSync(path(), 1, 1);
    expect(attempt).toThrow(BuildLockedError);
  });

  it.each([
    ['has ended', { ...OTHER, pid: 2 ** 22 + 1 }],
    ['had the number of one that runs now', { ...OTHER, start: '1' }],
    ['had the number of this one', { ...ownIdentity(), start: '1' }],
  ])('is taken over from a process that %s', (_how, holder) => {
    held(holder);
    attempt();
    expect(existsSync(path())).toBe(false);
  });

  it.each(['4711', '{"pid":', '{"pid":"1"}', 'null', '\0\0\0'])(
    'is taken over where no process is named in it: %s',
    (text) => {
      writeFileSync(path(), text);
      attempt();
      expect(existsSync(path())).toBe(false);
    },
  );

  it('of another machine or container is respected for two minutes after its last sign, and not for ever', () => {
    held(ELSEWHERE);
    expect(attempt).toThrow('on another machine or in another container');
    expect(attempt).toThrow('free after 2 minutes');
    const now = Date.now() / 1000;
    utimesSync(path(), now - 100, now - 100);
    expect(attempt).toThrow(BuildLockedError);
    utimesSync(path(), now - 130, now - 130);
    attempt();
    expect(existsSync(path())).toBe(false);
  });

  it('from a clock that went wrong is taken over, too', () => {
    held(ELSEWHERE);
    const future = Date.now() / 1000 + 3600;
    utimesSync(path(), future, future);
    attempt();
  });

  it('gives signs while it is held', () => {
    vi.useFakeTimers();
    const release = lockFolders(settings());
    try {
      utimesSync(path(), 1, 1);
      vi.advanceTimersByTime(20_000);
      expect(statSync(path()).mtimeMs).toBeGreaterThan(1_000_000);
    } finally {
      release();
      vi.useRealTimers();
    }
  });

  it('is respected while it is being written, and not for ever', () => {
    writeFileSync(path(), '');
    expect(() => lockFolders(settings())).toThrow(BuildLockedError);
    utimesSync(path(), 1, 1);
    lockFolders(settings())();
  });

  it('is not taken away from a build that has it by now', () => {
    const release = lockFolders(settings());
    held(OTHER);
    release();
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual(OTHER);
  });

  it('holds the output folder, too, for builds with other cache folders', async () => {
    const { spawnSync } = await import('node:child_process');
    const release = lockFolders(settings());
    const module = new URL('../../src/publish/lock.ts', import.meta.url).href;
    const code = `const { lockFolders } = await import(${JSON.stringify(module)}); lockFolders(${JSON.stringify(settings('other'))})();`;
    const fromOther = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(fromOther().stderr).toContain('is using this output folder');
    expect(existsSync(join(folder, 'other/build.lock'))).toBe(false);
    release();
    expect(fromOther()).toMatchObject({ status: 0, stderr: '' });
  });
});
