import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deploy } from '../../../src/publish/deploy/deploy.ts';
import { localHost } from '../../../src/publish/deploy/local-host.ts';
import { ReleaseTarget } from '../../../src/publish/deploy/release-target.ts';
import { rollback } from '../../../src/publish/deploy/rollback.ts';
import { filesBelow } from '../../../src/publish/output/files-below.ts';
import { temporaryFolder } from '../../site.ts';
import { Built, NEXT_SITE, SITE, without, type Site } from './built-output.ts';
import { describeReleases, placeOf } from './release-contract.ts';
import { describeTarget, OPTIONS } from './target-contract.ts';

describeTarget('a folder', () => {
  const folder = temporaryFolder();
  return Promise.resolve(placeOf(folder, () => new ReleaseTarget(localHost(folder), 5)));
});
describeReleases('a folder of releases', () => {
  const folder = temporaryFolder();
  return Promise.resolve({
    folder,
    host: localHost(folder),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  });
});

describe('a folder', () => {
  let folder: string;
  let built: Built;
  beforeEach(() => {
    folder = temporaryFolder();
    built = new Built();
  });
  afterEach(() => {
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const send = (site: Site) =>
    deploy(built.build(site).settings, new ReleaseTarget(localHost(folder), 5), OPTIONS);

  it('takes over the lock of a dead process on this machine', async () => {
    mkdirSync(join(folder, '.nachlese'));
    const dead = { token: 'x', pid: 2 ** 22 + 1, host: hostname(), since: '2026-11-24T11:00:00.000Z' };
    writeFileSync(join(folder, '.nachlese/lock'), JSON.stringify(dead));
    await send(SITE);
    expect(filesBelow(join(folder, 'current/.'))).toEqual(Object.keys(SITE).sort());
    expect(readdirSync(join(folder, '.nachlese'))).toEqual(['releases']);
  });

  it('refuses a "current" that no deploy created', async () => {
    mkdirSync(join(folder, 'current'));
    await expect(send(SITE)).rejects.toThrow(/"current" .* is not a link that a deploy created/);
    rmSync(join(folder, 'current'), { recursive: true });
    symlinkSync('/', join(folder, 'current'));
    await expect(send(SITE)).rejects.toThrow(/"current" .* is not a link that a deploy created/);
    expect(readlinkSync(join(folder, 'current'))).toBe('/');
  });

  it('refuses a path that is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'mine');
    const target = new ReleaseTarget(localHost(file), 5);
    await expect(deploy(built.build(SITE).settings, target, OPTIONS)).rejects.toThrow(
      /cannot be written \((?:ENOTDIR|EEXIST)\)/,
    );
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('discards an interrupted deploy before a rollback', async () => {
    await send(SITE);
    await send(NEXT_SITE);
    const target = new ReleaseTarget(localHost(folder), 5);
    const broken = new Built().build({ ...NEXT_SITE, 'a.txt': 'a' });
    broken.write('a.txt', 'changed by hand');
    await expect(deploy(broken.settings, target, OPTIONS)).rejects.toThrow(
      /a\.txt has changed since the build/,
    );
    broken.remove();
    await rollback(target, { ...OPTIONS, now: 0 });
    await send(without(SITE, 'feed.xml'));
    expect(statSync(join(folder, 'current/index.html')).nlink).toBeGreaterThan(1);
    expect(readFileSync(join(folder, 'current/index.html'), 'utf8')).toBe('Startseite');
  });
});
