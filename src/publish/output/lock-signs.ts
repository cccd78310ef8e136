import { Worker } from 'node:worker_threads';

export interface HeldLock {
  path: string;
  text: string;
}

/** The parameter of the heartbeat thread. */
export interface SignsOrder {
  everyMs: number;
}

/**
 * Heartbeats of a build, for builds that cannot see its process. They come from a separate thread: applying a large site blocks
 * the main thread for longer than another build should have to wait for a heartbeat.
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
