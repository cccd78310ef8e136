import { parentPort, workerData } from 'node:worker_threads';
import { renewLock } from './lock-file.ts';
import type { HeldLock, SignsOrder } from './lock-signs.ts';

/** The thread that sends the heartbeats for a build's locks. */
const held: HeldLock[] = [];
parentPort?.on('message', (lock: HeldLock) => {
  held.push(lock);
});
setInterval(
  () => {
    for (const { path, text } of held) {
      try {
        renewLock(path, text);
      } catch {
        // A network file system may be unavailable for a moment: the next heartbeat tries again.
      }
    }
  },
  (workerData as SignsOrder).everyMs,
);
