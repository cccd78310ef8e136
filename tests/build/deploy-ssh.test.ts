import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deploy } from '../../src/publish/deploy/deploy.ts';
import { ReleaseTarget } from '../../src/publish/deploy/release-target.ts';
import { sshHost } from '../../src/publish/deploy/ssh-host.ts';
import type { SshAddress } from '../../src/publish/deploy/ssh-connection.ts';
import { Built, SITE } from '../publish/deploy/built-output.ts';
import { describeReleases, placeOf } from '../publish/deploy/release-contract.ts';
import { describeTarget, OPTIONS } from '../publish/deploy/target-contract.ts';
import { freePort } from '../free-port.ts';
import { temporaryFolder } from '../site.ts';
import { Sshd } from '../sshd.ts';
import { SmallDisk } from '../small-disk.ts';

let sshd: Sshd;
beforeAll(async () => {
  sshd = await Sshd.start();
});
afterAll(() => sshd.stop());

/** Spaces and quotes must survive two shells. */
const awkward = (): string => join(temporaryFolder(), "the editor's site");

describeTarget('a folder behind a real SSH server', () => {
  const folder = awkward();
  return Promise.resolve(placeOf(folder, () => new ReleaseTarget(sshHost(sshd.address(folder)), 5)));
});

describeReleases('releases behind a real SSH server', () => {
  const folder = awkward();
  const remove = (): void => {
    rmSync(folder, { recursive: true });
  };
  return Promise.resolve({ folder, host: sshHost(sshd.address(folder)), remove });
});

describe('an SSH target that cannot be used', () => {
  const refusal = async (address: SshAddress): Promise<string> => {
    const built = new Built().build(SITE);
    try {
      await deploy(built.settings, new ReleaseTarget(sshHost(address), 5), OPTIONS);
      return 'deployed';
    } catch (error) {
      return (error as Error).message;
    } finally {
      built.remove();
    }
  };

  it.each([
    [
      'does not listen',
      async () => ({ port: await freePort() }),
      /cannot be reached\. Check its name, its port/,
    ],
    ['does not know the key', () => ({ key: 'stranger' }), /the login was refused\. Check the user/],
    ['is not known itself', () => ({ known: 'unknown_hosts' }), /the key of the server is unknown here/],
  ])('says what to do about a server that %s', async (_name, change, message) => {
    const folder = temporaryFolder();
    expect(await refusal(sshd.address(folder, await change()))).toMatch(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says what to do about a folder that cannot be created', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'mine');
    expect(await refusal(sshd.address(join(file, 'www')))).toMatch(
      /file\/www cannot be written\. Grant the user write permission/,
    );
    expect(statSync(file).size).toBe(4);
  });

  it('says what to do about a full disk, serves the old site, and resumes when there is room', async () => {
    const disk = SmallDisk.mount();
    const built = new Built();
    try {
      const target = new ReleaseTarget(sshHost(sshd.address(disk.folder)), 5);
      const place = placeOf(disk.folder, () => target);
      await deploy(built.build(SITE).settings, target, OPTIONS);
      const large = { ...SITE, 'index.html': 'neu', 'large.pdf': disk.tooMuch() };
      disk.fill();
      await expect(deploy(built.build(large).settings, target, OPTIONS)).rejects.toThrow(
        /the disk is full.*resumes where/s,
      );
      expect(await place.served()).toEqual(SITE);
      disk.clear();
      await deploy(built.settings, target, OPTIONS);
      expect(await place.served()).toEqual(large);
    } finally {
      built.remove();
      disk.unmount();
    }
  });

  it('says which program is missing on this machine', async () => {
    const address = { ...sshd.address(temporaryFolder()), ssh: 'no-such-ssh' };
    expect(await refusal(address)).toMatch(/"no-such-ssh" cannot be run .*Install it on this machine/s);
  });
});

it('leaves no files of its own in the served folder', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'other'));
  const built = new Built().build(SITE);
  await deploy(built.settings, new ReleaseTarget(sshHost(sshd.address(folder)), 5), OPTIONS);
  built.remove();
  expect(readdirSync(join(folder, 'current/')).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['.nachlese', 'current', 'other', 'releases']);
});
