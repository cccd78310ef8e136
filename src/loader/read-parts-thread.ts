import { parentPort, workerData } from 'node:worker_threads';
import { readOrder, type ThreadOrder } from './read-parts.ts';

parentPort?.postMessage(await readOrder(workerData as ThreadOrder));
