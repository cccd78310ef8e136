import { parentPort, workerData } from 'node:worker_threads';
import type { Archive } from '../../archive/archive.ts';
import { readSourceDocument } from './source-document.ts';
import { type Assignment, review, type Review } from './review.ts';

/** A worker's input: to read a document, the archive's settings and declared fields are enough. */
export interface WorkerTask {
  archive: Pick<Archive, 'contentDir' | 'settings' | 'ownFields'>;
  assignments: readonly Assignment[];
}

const { archive, assignments } = workerData as WorkerTask;
const reviews: Review[] = assignments.map(({ source, context }) =>
  review(readSourceDocument(archive, source), context),
);
parentPort?.postMessage(reviews);
