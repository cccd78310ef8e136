import { Worker } from 'node:worker_threads';

export interface HeldLock {
  path: string;
  text: string;
}

/** What the thread is started with. */
export interface SignsOrder {
  everyMs: number;
}

/**
 * Signs of life of a build, for those who cannot see its process. A thread of its own gives them: laying a large site keeps
 * the main one busy for longer than anybody would want to wait for a sign.
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
