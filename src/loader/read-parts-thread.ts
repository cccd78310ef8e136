import { parentPort, workerData } from 'node:worker_threads';
import { readOrder, type ThreadOrder } from './read-parts.ts';

/** A thread that reads parts of the catalog, posts the result, and ends. */
parentPort?.postMessage(await readOrder(workerData as ThreadOrder));
