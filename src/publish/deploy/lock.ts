import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { ownIdentity, type ProcessIdentity, stateOf } from '../output/process-identity.ts';
import { DeployError } from './deploy-error.ts';

/** A small text at the target that only one deploy can create. */
export interface LockStore {
  read(): Promise<string | undefined>;
  /** False if one exists already. */
  create(text: string): Promise<boolean>;
  /** False if the text is no longer `expected`. */
  replace(expected: string, text: string): Promise<boolean>;
  remove(): Promise<void>;
}

/** For targets that cannot write exclusively: the operator makes sure that only one deploy runs. */
export function noLock(): LockStore {
  let own: string | undefined;
  return {
    read: () => Promise.resolve(own),
    create: (text) => {
      own = text;
      return Promise.resolve(true);
    },
    replace: () => Promise.resolve(false),
    remove: () => Promise.resolve(),
  };
}

interface Holder extends Partial<ProcessIdentity> {
  token: string;
  pid: number;
  host: string;
  /** ISO 8601, by the clock of the holder's machine; shown, never compared. */
  since: string;
}

export interface LockOptions {
  /** Milliseconds since the epoch. */
  now: number;
  /** Take the lock of another deploy. */
  takeOver: boolean;
}

/** The lock that one deploy holds on a target. */
export class DeployLock {
  readonly #store: LockStore;
  readonly #text: string;

  private constructor(store: LockStore, text: string) {
    this.#store = store;
    this.#text = text;
  }

  /** Locks the target. The lock of a process on this machine that has died is taken over. */
  static async take(store: LockStore, { now, takeOver }: LockOptions): Promise<DeployLock> {
    const since = new Date(now).toISOString();
    const own: Holder = { token: randomUUID(), ...ownIdentity(), host: hostname(), since };
    const text = JSON.stringify(own);
    if (await store.create(text)) return new DeployLock(store, text);
    const found = await store.read();
    if (found === undefined) return DeployLock.take(store, { now, takeOver });
    if (!takeOver && !isAbandoned(found)) throw heldError(found);
    if (!(await store.replace(found, text))) throw lostError();
    return new DeployLock(store, text);
  }

  /** Throws if another deploy has taken over the target: this one must stop. */
  async check(): Promise<void> {
    if ((await this.#store.read()) !== this.#text) throw lostError();
  }

  async release(): Promise<void> {
    if ((await this.#store.read()) === this.#text) await this.#store.remove();
  }
}

/** Whether the process that holds the lock has ended, in this boot of the machine or an earlier one. */
function isAbandoned(text: string): boolean {
  const holder = parse(text);
  if (holder?.host !== hostname()) return false;
  const { scope } = ownIdentity();
  const state = stateOf({ ...holder, scope: holder.scope ?? scope });
  return state === 'ended' || (state === 'elsewhere' && stateOf({ pid: holder.pid, scope }) === 'ended');
}

function heldError(text: string): DeployError {
  return new DeployError('deployHeld', { holder: parse(text) });
}

const lostError = (): DeployError => new DeployError('deployLost', {});

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined; // the message says that the lock is damaged
  }
}
