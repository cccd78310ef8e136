import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deploy, type DeployOptions, type DeployReport } from '../../../src/publish/deploy/deploy.ts';
import { DeployLock } from '../../../src/publish/deploy/lock.ts';
import { DeployError } from '../../../src/publish/deploy/deploy-error.ts';
import type { Target } from '../../../src/publish/deploy/target.ts';
import { Built, NEXT_SITE, SITE, without, type Site } from './built-output.ts';

/** A real target that a test may inspect. */
export interface Place {
  /** A new client of the target, as in a new process. */
  target: () => Target;
  /** The files that readers get. */
  served: () => Promise<Site>;
  /** All content of the target, including its own records, as text. */
  snapshot: () => Promise<string>;
  damageState: () => Promise<void>;
  removeState: () => Promise<void>;
  remove: () => Promise<void>;
}

export const OPTIONS: DeployOptions = {
  dryRun: false,
  takeOver: false,
  adopt: false,
  removeNow: false,
  siteUrl: 'https://example.org',
};

const ARTICLE = '2026/11/haushalt/index.html';
const PICTURE = 'bilder/047fe32d4c341c4d-480.webp';

class Killed extends Error {}

/** The contract of every kind of target. */
export function describeTarget(name: string, make: () => Promise<Place>): void {
  describe(name, () => {
    let place: Place;
    let built: Built;
    beforeEach(async () => {
      place = await make();
      built = new Built();
    });
    afterEach(async () => {
      built.remove();
      await place.remove();
    });

    const send = (
      site: Site,
      options: Partial<DeployOptions> = {},
      target = place.target(),
    ): Promise<DeployReport> => deploy(built.build(site).settings, target, { ...OPTIONS, ...options });

    it('serves the whole site after a first deploy, and nothing else', async () => {
      built.build(SITE).write('.nachlese-delta.json', '{}');
      const { sent } = await deploy(built.settings, place.target(), OPTIONS);
      expect(await place.served()).toEqual(SITE);
      expect(sent).toBe(Object.keys(SITE).length);
    });

    it('uploads only changed files, from an output folder with only those', async () => {
      await send(SITE);
      const changed = Object.keys(NEXT_SITE).filter((path) => NEXT_SITE[path] !== SITE[path]);
      const { sent } = await deploy(built.build(NEXT_SITE, changed).settings, place.target(), OPTIONS);
      expect(sent).toBe(6);
      expect(await place.served()).toEqual(NEXT_SITE);
    });

    it('changes nothing if nothing changed', async () => {
      await send(SITE);
      const before = await place.snapshot();
      expect((await send(SITE)).sent).toBe(0);
      expect(await place.snapshot()).toBe(before);
    });

    it('shows every change in a dry run and makes none', async () => {
      await send(SITE);
      const before = await place.snapshot();
      const { plan } = await send(without(NEXT_SITE, PICTURE), { dryRun: true });
      expect([plan.put.length, plan.retire]).toEqual([6, [PICTURE]]);
      expect(await place.snapshot()).toBe(before);
    });

    it('deletes one release later', async () => {
      await send(SITE);
      await send(without(SITE, PICTURE));
      expect(await place.served()).toEqual(SITE);
      await send(without(NEXT_SITE, PICTURE));
      expect(await place.served()).toEqual(without(NEXT_SITE, PICTURE));
    });

    it('keeps a file that reappears before its deletion, without uploading it again', async () => {
      await send(SITE);
      await send(without(SITE, PICTURE));
      expect((await send(SITE)).sent).toBe(0);
      await send(NEXT_SITE);
      expect(await place.served()).toEqual(NEXT_SITE);
    });

    it('deletes at once on request', async () => {
      await send(SITE);
      await send(without(SITE, ARTICLE), { removeNow: true });
      expect(await place.served()).toEqual(without(SITE, ARTICLE));
    });

    it('refuses a second simultaneous deploy, and accepts it once the first has ended', async () => {
      const lock = await DeployLock.take(place.target().lock, { now: 0, takeOver: false });
      await expect(send(SITE)).rejects.toThrow(/Another deploy is running .*process \d+ on .*--take-over/s);
      expect(await place.served()).toEqual({});
      await lock.release();
      await send(SITE);
      expect(await place.served()).toEqual(SITE);
    });

    it('stops a deploy whose target was taken over, and the other one completes it', async () => {
      const slow = intercepted(place.target(), async (method) => {
        if (method === 'put') await send(NEXT_SITE, { takeOver: true });
      });
      await expect(send(SITE, {}, slow)).rejects.toThrow(/has taken over this target/);
      await send(NEXT_SITE);
      expect(await place.served()).toEqual(NEXT_SITE);
    });

    it('resumes a deploy that was interrupted at any step', { timeout: 300_000 }, async () => {
      await send(SITE);
      const goal = without(NEXT_SITE, PICTURE);
      for (let step = 0, ended = false; !ended; step++) {
        const from = step % 2 === 0 ? goal : SITE;
        let calls = 0;
        const dying = intercepted(place.target(), (method) => {
          if (CHANGES.has(method) && calls++ === step) throw new Killed();
        });
        ended = await send(from, { takeOver: true }, dying).then(
          () => true,
          (error: unknown) => {
            if (!(error instanceof Killed)) throw error;
            return false;
          },
        );
        if (!ended) await send(from, { takeOver: true });
        const { [PICTURE]: _retired, ...served } = await place.served();
        expect(served).toEqual(expect.objectContaining(without(from, PICTURE)));
      }
      await send(goal);
      await send({ ...goal, 'index.html': 'last' });
      expect(await place.served()).toEqual({ ...goal, 'index.html': 'last' });
    });

    it('uploads nothing twice after an interruption at the lists', async () => {
      const dying = intercepted(place.target(), (method, paths) => {
        if (method === 'put' && Array.isArray(paths) && paths.includes('index.html')) throw new Killed();
      });
      await expect(send(SITE, {}, dying)).rejects.toThrow(Killed);
      const { sent } = await send(SITE);
      expect(sent).toBe(6);
      expect(await place.served()).toEqual(SITE);
    });

    it('uploads assets, then articles, then lists, then the state', async () => {
      const seen: string[] = [];
      const watched = intercepted(place.target(), (method, argument) => {
        if (method === 'put') seen.push(...(argument as string[]));
        if (method === 'finish' || method === 'begin') seen.push(method);
      });
      await send(SITE, {}, watched);
      const at = (path: string): number => seen.indexOf(path);
      expect(seen[0]).toBe('begin');
      expect(at(PICTURE)).toBeLessThan(at(ARTICLE));
      expect(at('suche/0a1b2c3d4e5f6071/index.pf_index')).toBeLessThan(at(ARTICLE));
      for (const list of ['index.html', 'feed.xml', 'suche/index.json', 'fragment/politik/index.html']) {
        expect(at(list)).toBeGreaterThan(at('2026/11/brücke & steg/index.html'));
      }
      expect(seen.at(-1)).toBe('finish');
    });

    it.each([
      ['missing', (): Promise<void> => place.removeState()],
      ['damaged', (): Promise<void> => place.damageState()],
    ])('refuses a target whose state is %s, and adopts it when told to', async (problem, spoil) => {
      await send(SITE);
      await spoil();
      const before = await place.snapshot();
      const refusal = await send(NEXT_SITE).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(DeployError);
      expect((refusal as Error).message).toMatch(new RegExp(`is ${problem}.*--adopt`, 's'));
      expect(await place.snapshot()).toBe(before);
      await send(NEXT_SITE, { adopt: true });
      expect(await place.served()).toEqual(NEXT_SITE);
      expect((await send(NEXT_SITE)).sent).toBe(0);
    });

    it('changes nothing if the output folder lacks a file that the target needs', async () => {
      await send(SITE);
      const before = await place.snapshot();
      const { settings } = built.build(NEXT_SITE, ['index.html']);
      await expect(deploy(settings, place.target(), OPTIONS)).rejects.toThrow(/missing 5 files .*--full/s);
      expect(await place.snapshot()).toBe(before);
    });

    it('stops at a file that changed after the build, and resumes after the next build', async () => {
      built.build(SITE).write('index.html', 'changed by hand');
      await expect(deploy(built.settings, place.target(), OPTIONS)).rejects.toThrow(
        /index\.html has changed since the build/,
      );
      await send(SITE);
      expect(await place.served()).toEqual(SITE);
    });
  });
}

const CHANGES: ReadonlySet<string> = new Set(['begin', 'put', 'remove', 'finish']);

/** A target that announces each step; a listener may stop it there, as a crash would. */
function intercepted(
  target: Target,
  listen: (method: string, argument: unknown) => void | Promise<void>,
): Target {
  return new Proxy(target, {
    get: (_, name: keyof Target) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...all: unknown[]): Promise<unknown> => {
        await listen(name, all[0]);
        return Reflect.apply(member, target, all) as unknown;
      };
    },
  });
}
