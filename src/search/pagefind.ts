import { availableParallelism } from 'node:os';
import type { IndexFile, PagefindIndex } from 'pagefind';

/** An article in the form that Pagefind takes. */
export type PagefindRecord = Parameters<PagefindIndex['addCustomRecord']>[0];

/** Pagefind rejected a request or did not answer it. */
export class PagefindError extends Error {
  constructor(action: string, errors: readonly string[]) {
    super(`Pagefind could not ${action}: ${errors.join('; ') || 'it gave no reason'}`);
    this.name = 'PagefindError';
  }
}

/**
 * Records in flight to Pagefind, which bounds memory to a megabyte or two. Pagefind reads messages in order, so a month is sent
 * in one go and indexed while this process does other work.
 */
const PENDING = 256;

type Pagefind = Pick<typeof import('pagefind'), 'createIndex' | 'close'>;

/** Indexes built at a time, each by a separate process, which may take half a gigabyte. */
export const PROCESSES = Math.min(2, availableParallelism());

const running = new Map<number, Promise<Pagefind>>();

/** Pagefind keeps one process per module, which uses one core; a query in the import specifier yields another module instance. */
function pagefind(process: number): Promise<Pagefind> {
  const started = running.get(process);
  if (started) return started;
  const starting = import(`${import.meta.resolve('pagefind')}?process=${process}`) as Promise<Pagefind>;
  running.set(process, starting);
  return starting;
}

/** Pagefind does not stem words of an unknown language; it indexes them as given. */
export const NO_LANGUAGE = 'unknown';

/** An empty index, ready for records. */
let waiting: Promise<PagefindIndex> | undefined;

/** Creates an empty index in the first process ahead of time, so records can be sent at once. */
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
 * Indexes records and returns Pagefind's files. Its fragments, which hold the texts, are not used; with one fragment per article
 * they compress faster than in bundles. Pagefind's processes stay alive for the next index until `closePagefind`.
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

/** Pagefind silently drops a record without any text. */
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

/** Stops Pagefind's processes, if any are running. */
export async function closePagefind(): Promise<void> {
  const all = [...running.values()];
  running.clear();
  waiting = undefined;
  // The rejection of a process that failed to start has already surfaced where it was awaited.
  for (const started of await Promise.allSettled(all))
    if (started.status === 'fulfilled') await started.value.close();
}
