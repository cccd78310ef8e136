import { CACHES } from '../cache/caches.ts';
import { FolderStore } from '../cache/folder-store.ts';
import { Store } from '../cache/store.ts';
import type { PlannedSlice } from './slice-plan.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Takes over from another cache folder what it has of these slices and their engine, and the words that the others need. The files are
 * linked, so they stay when their builds remove them.
 */
export function takeOver(
  planned: readonly PlannedSlice[],
  engine: string,
  from: string,
  cacheDir: string,
): void {
  const [there, here] = [from, cacheDir].map((folder) => new FolderStore(folder, CACHES.search)) as [
    FolderStore,
    FolderStore,
  ];
  for (const key of [engine, ...planned.map((slice) => slice.key)]) here.adopt(key, there);
  const missing = planned.filter(({ key }) => !here.read(key));
  const [known, own] = [from, cacheDir].map((folder) => new Store<Vocabulary>(folder, CACHES.vocabulary)) as [
    Store<Vocabulary>,
    Store<Vocabulary>,
  ];
  for (const { source } of missing.flatMap(({ lexicon }) => lexicon)) {
    const words = own.read(source) ? undefined : known.read(source);
    if (words) own.write(source, '', words);
  }
}
