import { parentPort, workerData } from 'node:worker_threads';
import { renewLock } from './lock-file.ts';
import type { HeldLock, SignsOrder } from './lock-signs.ts';

/** The thread that gives signs of life for the locks of a build. */
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
        // A network file system may be unavailable for a moment: the next sign tries again.
      }
    }
  },
  (workerData as SignsOrder).everyMs,
);
