import { availableParallelism } from 'node:os';
import type { IndexFile, PagefindIndex } from 'pagefind';

/** What Pagefind is given of an article. */
export type PagefindRecord = Parameters<PagefindIndex['addCustomRecord']>[0];

/** Pagefind refused something, or said nothing where it should have answered. */
export class PagefindError extends Error {
  constructor(action: string, errors: readonly string[]) {
    super(`Pagefind could not ${action}: ${errors.join('; ') || 'it gave no reason'}`);
    this.name = 'PagefindError';
  }
}

/**
 * Records on their way to Pagefind at a time, so that memory holds no more of them: a megabyte or two. It reads messages in
 * order, so a month is sent at one go, and indexed while this process is busy with something else.
 */
const PENDING = 256;

type Pagefind = Pick<typeof import('pagefind'), 'createIndex' | 'close'>;

/** Indexes that are made at a time, each by a process of its own, which may take half a gigabyte. */
export const PROCESSES = Math.min(2, availableParallelism());

const running = new Map<number, Promise<Pagefind>>();

/** Pagefind keeps one process a module, and works in it with one core; the query makes another module. */
function pagefind(process: number): Promise<Pagefind> {
  const known = running.get(process);
  if (known) return known;
  const started = import(`${import.meta.resolve('pagefind')}?process=${process}`) as Promise<Pagefind>;
  running.set(process, started);
  return started;
}

/** Pagefind stems no words of a language that it does not know: they are indexed as they are given. */
export const NO_LANGUAGE = 'unknown';

/** An empty index that waits for records. */
let waiting: Promise<PagefindIndex> | undefined;

/** Has an empty index ready in the first process, so that the records of the next can be sent at once. */
export function openIndex(): void {
  if (waiting) return;
  waiting = emptyIndex(0);
  waiting.catch(() => undefined); // the rejection surfaces where the index is taken
}

async function emptyIndex(process: number): Promise<PagefindIndex> {
  const { createIndex } = await pagefind(process);
  const created = await createIndex({ forceLanguage: NO_LANGUAGE });
  return answer('create an index', created, created.index);
}

function takeIndex(process: number): Promise<PagefindIndex> {
  const ready = process === 0 ? waiting : undefined;
  if (ready) waiting = undefined;
  return ready ?? emptyIndex(process);
}

/**
 * Indexes records and returns Pagefind's files. Its fragments with the texts are of no use here; one an article, they are compressed
 * in less time than in bundles. Pagefind's processes stay for the next index until `closePagefind`.
 */
export async function indexRecords(
  records: Iterable<PagefindRecord>,
  options: { count: number; process?: number },
): Promise<IndexFile[]> {
  const index = await takeIndex(options.process ?? 0);
  try {
    let pending: Promise<void>[] = [];
    for (const record of records) {
      pending.push(add(index, record));
      if (pending.length < PENDING) continue;
      await Promise.all(pending);
      pending = [];
    }
    const [written] = await Promise.all([index.getFiles(), ...pending]);
    const files = answer('give out its files', written, written.files);
    checkCount(files, options.count);
    return files;
  } finally {
    await index.deleteIndex();
  }
}

/** Pagefind drops a record that it finds no text in, and says nothing. */
function checkCount(files: readonly IndexFile[], count: number): void {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(new TextDecoder().decode(entry?.content)) as {
    languages: Record<string, { page_count: number }>;
  };
  const indexed = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
  if (indexed !== count)
    throw new PagefindError('index all records', [`${indexed} of ${count} are in the index`]);
}

async function add(index: PagefindIndex, record: PagefindRecord): Promise<void> {
  const added = await index.addCustomRecord(record);
  answer(`index ${record.url}`, added, added.file);
}

function answer<T>(action: string, { errors }: { errors: readonly string[] }, result: T | undefined): T {
  if (errors.length > 0 || result === undefined) throw new PagefindError(action, errors);
  return result;
}

/** Ends Pagefind's processes, if any run. */
export async function closePagefind(): Promise<void> {
  const all = [...running.values()];
  running.clear();
  waiting = undefined;
  // Whoever wanted one that could not be started was told.
  for (const started of await Promise.allSettled(all))
    if (started.status === 'fulfilled') await started.value.close();
}
