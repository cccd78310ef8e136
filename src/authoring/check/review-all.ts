import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { ownTexts } from '../../archive/own-fields.ts';
import { dateOf } from '../../archive/date.ts';
import type { StaticPage } from '../../archive/static-page.ts';
import { readSourceDocument } from './source-document.ts';
import { type Assignment, review, type Review } from './review.ts';
import type { CachedReviews } from './cached-reviews.ts';
import type { WorkerTask } from './review-worker.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Below this number of files per thread, another thread costs more than it saves. */
const FILES_A_WORKER = 1000;

/** Reviews every file, in the order of the sources; worker threads share the files that are not cached. */
export async function reviewAll(
  archive: Archive,
  sources: readonly (Article | StaticPage)[],
  now: number,
  cache: CachedReviews | undefined,
): Promise<Review[]> {
  const assignments = sources.map((source): Assignment => {
    const old = 'date' in source && Date.parse(dateOf(source.date)) < now - WEEK_MS;
    return { source, context: { old } };
  });
  const cached = assignments.map((each) => cache?.get(keyOf(archive, each)));
  const missing = assignments.filter((_each, index) => cached[index] === undefined);
  const made = await makeAll(archive, missing);
  let next = 0;
  const reviews = cached.map((each) => each ?? (made[next++] as Review));
  assignments.forEach((each, index) => cache?.set(keyOf(archive, each), reviews[index] as Review));
  cache?.save();
  return reviews;
}

function keyOf({ settings, ownFields }: Archive, { source, context }: Assignment): string {
  return `${source.file}:${source.hash}:${context.old ? 'old' : 'new'}:${settings.language}:${ownTexts(ownFields).join()}`;
}

async function makeAll(archive: Archive, assignments: readonly Assignment[]): Promise<Review[]> {
  const workers = Math.min(availableParallelism(), Math.floor(assignments.length / FILES_A_WORKER));
  if (workers < 2) {
    return assignments.map(({ source, context }) => review(readSourceDocument(archive, source), context));
  }
  const size = Math.ceil(assignments.length / workers);
  const parts = Array.from({ length: workers }, (_none, index) =>
    runWorker(archive, assignments.slice(index * size, (index + 1) * size)),
  );
  return (await Promise.all(parts)).flat();
}

function runWorker(
  { contentDir, settings, ownFields }: Archive,
  assignments: readonly Assignment[],
): Promise<Review[]> {
  const workerData: WorkerTask = { archive: { contentDir, settings, ownFields }, assignments };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('review-worker.ts', import.meta.url), { workerData });
    worker.once('message', (reviews: Review[]) => {
      resolve(reviews);
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}
