import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { BuildLockedError, lockFolders } from '../../src/publish/lock.ts';
import { temporaryFolder } from '../site.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  for (const name of ['cache', 'other']) mkdirSync(join(folder, name));
});

/** Of a process that runs and is not this one. */
const ALIVE = String(process.ppid);
const DEAD = String(2 ** 22 + 1);
const settings = (cache = 'cache') => ({ cacheDir: join(folder, cache), outDir: join(folder, 'out') });
const path = (): string => join(folder, 'cache/build.lock');

describe('the lock of a build', () => {
  it('lies in the cache folder while the build goes on', () => {
    const release = lockFolders(settings());
    expect(readFileSync(path(), 'utf8')).toBe(String(process.pid));
    release();
    expect(existsSync(path())).toBe(false);
  });

  it('is respected while its process runs, and taken over from one that died', () => {
    writeFileSync(path(), ALIVE);
    expect(() => lockFolders(settings())).toThrow(BuildLockedError);
    expect(() => lockFolders(settings())).toThrow(`process ${ALIVE}) is using this cache folder`);
    writeFileSync(path(), DEAD);
    lockFolders(settings())();
    expect(existsSync(path())).toBe(false);
  });

  it('is respected while it is being written, and not for ever', () => {
    writeFileSync(path(), '');
    expect(() => lockFolders(settings())).toThrow(BuildLockedError);
    utimesSync(path(), 1, 1);
    lockFolders(settings())();
  });

  it('is not taken away from a build that has it by now', () => {
    const release = lockFolders(settings());
    writeFileSync(path(), ALIVE);
    release();
    expect(readFileSync(path(), 'utf8')).toBe(ALIVE);
  });

  it('holds the output folder, too, for builds with other cache folders', async () => {
    const { spawnSync } = await import('node:child_process');
    const release = lockFolders(settings());
    const module = new URL('../../src/publish/lock.ts', import.meta.url).href;
    const code = `const { lockFolders } = await import(${JSON.stringify(module)}); lockFolders(${JSON.stringify(settings('other'))})();`;
    const attempt = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(attempt().stderr).toContain('is using this output folder');
    expect(existsSync(join(folder, 'other/build.lock'))).toBe(false);
    release();
    expect(attempt()).toMatchObject({ status: 0, stderr: '' });
  });
});
