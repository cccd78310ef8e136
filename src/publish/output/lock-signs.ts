import { Worker } from 'node:worker_threads';

export interface HeldLock {
  path: string;
  text: string;
}

/** The parameter of the thread. */
export interface SignsOrder {
  everyMs: number;
}

/**
 * Signs of life of a build, for builds that cannot see its process. A separate thread gives them: applying a large site keeps the
 * main thread busy for longer than another build should have to wait for a sign.
 */
export class LockSigns {
  readonly #thread: Worker;

  constructor(order: SignsOrder) {
    this.#thread = new Worker(new URL('lock-signs-thread.ts', import.meta.url), { workerData: order });
    this.#thread.unref();
  }

  add(lock: HeldLock): void {
    this.#thread.postMessage(lock);
  }

  stop(): void {
    void this.#thread.terminate();
  }
}
