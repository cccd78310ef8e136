import { existsSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deploy, type DeployReport } from '../../../src/publish/deploy/deploy.ts';
import type { Host } from '../../../src/publish/deploy/host.ts';
import { ReleaseTarget } from '../../../src/publish/deploy/release-target.ts';
import { rollback } from '../../../src/publish/deploy/rollback.ts';
import { filesBelow } from '../../../src/publish/output/files-below.ts';
import { Built, NEXT_SITE, SITE, type Site } from './built-output.ts';
import { OPTIONS, type Place } from './target-contract.ts';

/** The release folders on this machine, filled by any kind of target. */
export function placeOf(folder: string, target: () => ReleaseTarget): Place {
  const current = join(folder, 'current');
  const read = (below: string): Site =>
    existsSync(below)
      ? Object.fromEntries(
          filesBelow(join(below, '.')).map((path) => [path, readFileSync(join(below, path), 'utf8')]),
        )
      : {};
  const state = (): string => join(folder, '.nachlese', `${readlinkSync(current)}.json`);
  return {
    target,
    served: () => Promise.resolve(read(current)),
    snapshot: () =>
      Promise.resolve(JSON.stringify([read(folder), existsSync(current) && readlinkSync(current)])),
    damageState: () => {
      writeFileSync(state(), readFileSync(state(), 'utf8').slice(0, 40));
      return Promise.resolve();
    },
    removeState: () => {
      rmSync(state());
      return Promise.resolve();
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

export interface Machine {
  folder: string;
  host: Host;
  remove: () => void;
}

/** The contract of release folders on any machine. */
export function describeReleases(name: string, make: () => Promise<Machine>): void {
  describe(name, () => {
    let machine: Machine;
    let built: Built;
    beforeEach(async () => {
      machine = await make();
      built = new Built();
    });
    afterEach(() => {
      built.remove();
      machine.remove();
    });
    const target = (keep = 5): ReleaseTarget => new ReleaseTarget(machine.host, keep);
    const send = (site: Site, keep?: number): Promise<DeployReport> =>
      deploy(built.build(site).settings, target(keep), OPTIONS);
    const current = (): string => basename(readlinkSync(join(machine.folder, 'current')));
    const inRelease = (id: string, path: string): string => join(machine.folder, 'releases', id, path);

    it('shares the bytes of unchanged files between releases, and never changes an old one', async () => {
      await send(SITE);
      const first = current();
      await send(NEXT_SITE);
      const same = (path: string): boolean =>
        statSync(inRelease(first, path)).ino === statSync(inRelease(current(), path)).ino;
      expect(same('2026/11/index.html')).toBe(true);
      expect(same('index.html')).toBe(false);
      expect(readFileSync(inRelease(first, 'index.html'), 'utf8')).toBe('Startseite');
    });

    it('serves the previous release with one command, and lists the addresses to purge from a CDN', async () => {
      await send(SITE);
      const first = current();
      await send(NEXT_SITE);
      const { id, purge } = await rollback(target(), { ...OPTIONS, now: 0 });
      expect([id, current()]).toEqual([first, first]);
      expect(purge).toContain('https://example.org/2026/11/neubau/');
      expect(purge).toContain('https://example.org/');
    });

    it('never rolls back to a release that was rolled back itself', async () => {
      await send(SITE);
      const first = current();
      await send({ ...SITE, 'index.html': 'broken' });
      await rollback(target(), { ...OPTIONS, now: 0 });
      await send(NEXT_SITE);
      await rollback(target(), { ...OPTIONS, now: 0 });
      expect(current()).toBe(first);
    });

    it('refuses to roll back without a previous release', async () => {
      await expect(rollback(target(), { ...OPTIONS, now: 0 })).rejects.toThrow(/no release to roll back/);
      await send(SITE);
      await expect(rollback(target(), { ...OPTIONS, now: 0 })).rejects.toThrow(/no release before/);
    });

    it('keeps the release to roll back to, however many have been rolled back since', async () => {
      await send(SITE, 2);
      const good = current();
      for (const text of ['broken', 'still broken']) {
        await send({ ...SITE, 'index.html': text }, 2);
        await rollback(target(2), { ...OPTIONS, now: 0 });
        expect(current()).toBe(good);
      }
    });

    describe('a release that replaces an outdated one', () => {
      /** Deploys with a host that notes what it links. */
      const linked: string[] = [];
      type Relink = Host['relink'];
      const noting = (relink: Relink = (...parameters) => machine.host.relink(...parameters)): Host => ({
        ...machine.host,
        link: (from, to) => {
          linked.push('everything');
          return machine.host.link(from, to);
        },
        relink: (from, to, difference) => {
          linked.push(...difference.links, ...difference.removed.map((path) => `no ${path}`));
          return relink(from, to, difference);
        },
      });
      const sendBy = (host: Host, site: Site): Promise<DeployReport> =>
        deploy(built.build(site).settings, new ReleaseTarget(host, 2), OPTIONS);
      const filesOf = (id: string): string[] => filesBelow(join(machine.folder, 'releases', id));
      const later = (text: string): Site => ({
        ...SITE,
        'index.html': text,
        [`2026/11/${text}/index.html`]: text,
      });

      beforeEach(async () => {
        for (const text of ['eins', 'zwei', 'drei']) await send(later(text), 2);
        linked.length = 0;
      });

      it('is made of the differences alone', async () => {
        const third = current();
        await sendBy(noting(), later('vier'));
        // The third release keeps the article of the second for open pages.
        expect(linked.sort()).toEqual([
          '2026/11/drei/index.html',
          '2026/11/zwei/index.html',
          'index.html',
          'no 2026/11/eins/index.html',
        ]);
        expect(filesOf(current())).toEqual([...Object.keys(later('vier')), '2026/11/drei/index.html'].sort());
        expect(readFileSync(inRelease(current(), 'index.html'), 'utf8')).toBe('vier');
        expect(readFileSync(inRelease(third, 'index.html'), 'utf8')).toBe('drei');
        const same = (path: string): boolean =>
          statSync(inRelease(third, path)).ino === statSync(inRelease(current(), path)).ino;
        expect(same('favicon.svg')).toBe(true);
      });

      it('is made as a whole if an earlier deploy was killed while it changed the outdated one', async () => {
        const killed = noting(async (from, to, difference) => {
          await machine.host.relink(from, to, { links: difference.links.slice(0, 1), removed: [] });
          throw new Error('killed');
        });
        await expect(sendBy(killed, later('vier'))).rejects.toThrow('killed');
        linked.length = 0;
        await sendBy(noting(), later('fünf'));
        expect(linked).toEqual(['everything']);
        expect(filesOf(current())).toEqual([...Object.keys(later('fünf')), '2026/11/drei/index.html'].sort());
      });

      it('is made as a whole if the state of the outdated one is damaged', async () => {
        writeFileSync(join(machine.folder, '.nachlese/spare.json'), '{');
        await sendBy(noting(), later('vier'));
        expect(linked).toEqual(['everything']);
        expect(readFileSync(inRelease(current(), 'index.html'), 'utf8')).toBe('vier');
      });

      it('follows a rollback', async () => {
        await rollback(target(2), { ...OPTIONS, now: 0 });
        await sendBy(noting(), later('vier'));
        expect(linked).not.toContain('everything');
        expect(filesOf(current())).toContain('2026/11/vier/index.html');
        expect(filesOf(current())).not.toContain('2026/11/drei/index.html');
        expect(readFileSync(inRelease(current(), 'index.html'), 'utf8')).toBe('vier');
      });
    });

    it('keeps the given number of releases', async () => {
      for (const text of ['1', '2', '3', '4']) await send({ ...SITE, 'index.html': text }, 2);
      const kept = await machine.host.list('releases');
      expect(kept.map((id) => id.slice(0, 6))).toEqual(['000003', '000004']);
      expect(await machine.host.list('.nachlese/releases')).toEqual(kept.map((id) => `${id}.json`));
    });
  });
}
