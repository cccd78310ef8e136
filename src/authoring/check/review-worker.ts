import { parentPort, workerData } from 'node:worker_threads';
import type { Archive } from '../../archive/archive.ts';
import { readManuscript } from './source-document.ts';
import { type Assignment, review, type Review } from './review.ts';

/** What a worker is given: the archive's settings are enough to read a document. */
export interface WorkerTask {
  archive: Pick<Archive, 'contentDir' | 'settings'>;
  assignments: readonly Assignment[];
}

const { archive, assignments } = workerData as WorkerTask;
const reviews: Review[] = assignments.map(({ source, reading }) =>
  review(readManuscript(archive, source), reading),
);
parentPort?.postMessage(reviews);
