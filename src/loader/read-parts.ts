import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CatalogCache } from './catalog-cache.ts';
import type { EntrySource } from './entry-reader.ts';
import { type PartContents, readPart, type UnknownPart } from './part-reader.ts';
import type { Term } from '../archive/term.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import { Vocabulary } from '../archive/vocabulary.ts';

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
): Promise<PartContents[]> {
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
): Promise<PartContents[]> {
  const cache = new CatalogCache(cacheDir, code);
  const found: PartContents[] = [];
  for (const part of unknown) found.push(await readPart(part, source, vocabularies, cache));
  return found;
}

/** Vocabularies as a message may hold them. */
type PlainVocabularies = OfEach<{ file: string; terms: readonly Term[] }>;

type OfEach<T> = Record<Exclude<keyof Vocabularies, 'defaultType'>, T> & Pick<Vocabularies, 'defaultType'>;

function ofEach<A, B>(all: OfEach<A>, make: (one: A) => B): OfEach<B> {
  const { categories, regions, types, topics, authors, defaultType } = all;
  return {
    ...{ categories: make(categories), regions: make(regions), types: make(types) },
    ...{ topics: make(topics), authors: make(authors), defaultType },
  };
}

/** What a thread is started with. */
export interface ThreadOrder extends Omit<Reading, 'vocabularies'> {
  unknown: readonly UnknownPart[];
  vocabularies: PlainVocabularies;
}

async function readInThread(
  unknown: readonly UnknownPart[],
  { vocabularies, ...reading }: Reading,
): Promise<PartContents[]> {
  const plain = ofEach(vocabularies, ({ file, terms }) => ({ file, terms }));
  const order: ThreadOrder = { ...reading, unknown, vocabularies: plain };
  const thread = new Worker(new URL('read-parts-thread.ts', import.meta.url), { workerData: order });
  const ended = once(thread, 'exit').then(() => Promise.reject(new Error('A thread ended and told nothing')));
  const [found] = (await Promise.race([once(thread, 'message'), ended])) as [PartContents[]];
  return found;
}

/** Reads what a thread was started with. */
export function readOrder({ unknown, vocabularies, ...reading }: ThreadOrder): Promise<PartContents[]> {
  const working = ofEach(vocabularies, ({ file, terms }) => new Vocabulary(file, terms));
  return readHere(unknown, { ...reading, vocabularies: working });
}
