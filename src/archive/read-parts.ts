import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CatalogCache } from './catalog-cache.ts';
import type { EntrySource } from './entry-reader.ts';
import { type FoundPart, readPart, type UnknownPart } from './part-reader.ts';
import type { Term } from './term.ts';
import type { Vocabularies } from './vocabularies.ts';
import { Vocabulary } from './vocabulary.ts';

/** What reading parts needs. */
interface Reading {
  source: EntrySource;
  vocabularies: Vocabularies;
  cacheDir: string;
  /** Hash of the parser. */
  code: string;
}

/** A thread takes a quarter of a second to start. */
const WORTH_A_THREAD = 4000;

/** Reads parts in their order; many articles in two threads. */
export async function readParts(
  unknown: readonly UnknownPart[],
  reading: Reading,
  threadFrom = WORTH_A_THREAD,
): Promise<FoundPart[]> {
  const total = countOf(unknown);
  if (total < threadFrom || unknown.length < 2 || availableParallelism() < 2)
    return readHere(unknown, reading);
  const half = unknown.findIndex((_part, index) => countOf(unknown.slice(0, index + 1)) * 2 >= total) + 1;
  const middle = Math.min(half, unknown.length - 1);
  const [first, second] = await Promise.all([
    readHere(unknown.slice(0, middle), reading),
    readInThread(unknown.slice(middle), reading),
  ]);
  return [...first, ...second];
}

const countOf = (parts: readonly UnknownPart[]): number =>
  parts.reduce((sum, { part }) => sum + part.articles.length, 0);

async function readHere(
  unknown: readonly UnknownPart[],
  { source, vocabularies, cacheDir, code }: Reading,
): Promise<FoundPart[]> {
  const cache = new CatalogCache(cacheDir, code);
  const found: FoundPart[] = [];
  for (const part of unknown) found.push(await readPart(part, source, vocabularies, cache));
  return found;
}

type PlainVocabularies = Record<Exclude<keyof Vocabularies, 'defaultType'>, PlainVocabulary> &
  Pick<Vocabularies, 'defaultType'>;

interface PlainVocabulary {
  file: string;
  terms: readonly Term[];
}

/** What a thread is started with. */
export interface ThreadOrder extends Omit<Reading, 'vocabularies'> {
  unknown: readonly UnknownPart[];
  vocabularies: PlainVocabularies;
}

async function readInThread(
  unknown: readonly UnknownPart[],
  { vocabularies, ...reading }: Reading,
): Promise<FoundPart[]> {
  const order: ThreadOrder = { ...reading, unknown, vocabularies: plain(vocabularies) };
  const thread = new Worker(new URL('read-parts-thread.ts', import.meta.url), { workerData: order });
  const ended = once(thread, 'exit').then(() => Promise.reject(new Error('A thread ended and told nothing')));
  const [found] = (await Promise.race([once(thread, 'message'), ended])) as [FoundPart[]];
  return found;
}

/** Reads what a thread was started with. */
export const readOrder = ({ unknown, vocabularies, ...reading }: ThreadOrder): Promise<FoundPart[]> =>
  readHere(unknown, { ...reading, vocabularies: working(vocabularies) });

function plain({
  categories,
  regions,
  types,
  topics,
  authors,
  defaultType,
}: Vocabularies): PlainVocabularies {
  const bare = ({ file, terms }: Vocabulary): PlainVocabulary => ({ file, terms });
  return {
    ...{ categories: bare(categories), regions: bare(regions), types: bare(types) },
    ...{ topics: bare(topics), authors: bare(authors), defaultType },
  };
}

function working({
  categories,
  regions,
  types,
  topics,
  authors,
  defaultType,
}: PlainVocabularies): Vocabularies {
  const whole = ({ file, terms }: PlainVocabulary): Vocabulary => new Vocabulary(file, terms);
  return {
    ...{ categories: whole(categories), regions: whole(regions), types: whole(types) },
    ...{ topics: whole(topics), authors: whole(authors), defaultType },
  };
}
