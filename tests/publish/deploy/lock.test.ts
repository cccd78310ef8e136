import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { DeployLock, type LockStore } from '../../../src/publish/deploy/lock.ts';

const DEAD = 2 ** 22 + 1;
const note = (pid: number, host: string): string =>
  JSON.stringify({ token: 'other', pid, host, since: '2026-11-24T11:00:00.000Z' });

class Memory implements LockStore {
  text: string | undefined;

  constructor(text?: string) {
    this.text = text;
  }

  read = (): Promise<string | undefined> => Promise.resolve(this.text);

  create = (text: string): Promise<boolean> => {
    const isFree = this.text === undefined;
    this.text ??= text;
    return Promise.resolve(isFree);
  };

  replace = (expected: string, text: string): Promise<boolean> => {
    const isSame = this.text === expected;
    if (isSame) this.text = text;
    return Promise.resolve(isSame);
  };

  remove = (): Promise<void> => {
    this.text = undefined;
    return Promise.resolve();
  };
}

const take = (store: LockStore, takeOver = false): Promise<DeployLock> =>
  DeployLock.take(store, { now: 0, takeOver });

describe('the lock of a target', () => {
  it('names its holder, the machine and the time', async () => {
    await expect(take(new Memory(note(7, 'elsewhere')))).rejects.toThrow(
      'process 7 on elsewhere, since 2026-11-24T11:00:00.000Z',
    );
  });

  it('is taken over from a process on another machine only on request', async () => {
    const store = new Memory(note(DEAD, 'elsewhere'));
    await expect(take(store)).rejects.toThrow(/--take-over/);
    await (await take(store, true)).release();
    expect(store.text).toBeUndefined();
  });

  it('is taken over from a dead process on this machine', async () => {
    const store = new Memory(note(DEAD, hostname()));
    await (await take(store)).check();
    await expect(take(store)).rejects.toThrow(/Another deploy is running/);
  });

  it('is taken over on request if it is damaged', async () => {
    await expect(take(new Memory('{'))).rejects.toThrow(/its lock file cannot be read/);
    await (await take(new Memory('{'), true)).check();
  });

  it('is kept when the deploy that lost it ends', async () => {
    const store = new Memory();
    const first = await take(store);
    const second = await take(store, true);
    await expect(first.check()).rejects.toThrow(/has taken over this target/);
    await first.release();
    await second.check();
  });
});
