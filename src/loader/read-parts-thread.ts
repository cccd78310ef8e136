import { parentPort, workerData } from 'node:worker_threads';
import { readOrder, type ThreadOrder } from './read-parts.ts';

/** A thread that reads parts of the catalog, tells what it has found, and ends. */
parentPort?.postMessage(await readOrder(workerData as ThreadOrder));
