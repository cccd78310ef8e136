import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonEntry, writeJsonEntry } from '../../cache/entry.ts';

const FOLDER = '.nachlese-new';
const FRONT = 'index.html';

/** Lists the entries that are being moved out of the folder, so a later build recognizes them. */
const LIST = '.nachlese-moving';
const LABEL = 'moving';

/** The folder within an output folder in which its first site is built. */
export const unfinishedFolder = (outDir: string): string => join(outDir, FOLDER);

export function makeUnfinished(outDir: string): string {
  removeUnfinished(outDir);
  mkdirSync(unfinishedFolder(outDir));
  return unfinishedFolder(outDir);
}

/** Moves the site into the output folder, entry by entry; the front page, which links to the others, comes last. */
export function moveUnfinished(outDir: string): void {
  const folder = unfinishedFolder(outDir);
  const all = readdirSync(folder);
  const names = [...all.filter((name) => name !== FRONT), ...all.filter((name) => name === FRONT)];
  writeJsonEntry(join(folder, LIST), LABEL, names);
  for (const name of names) renameSync(join(folder, name), join(outDir, name));
  rmSync(folder, { recursive: true, force: true });
}

/** Removes the folder and the entries already moved out of it. If the front page was moved, the site is complete and is kept. */
export function removeUnfinished(outDir: string): void {
  if (!existsSync(join(outDir, FRONT)))
    for (const name of movedEntries(outDir)) rmSync(join(outDir, name), { recursive: true, force: true });
  rmSync(unfinishedFolder(outDir), { recursive: true, force: true });
}

/** The entries of an output folder besides an unfinished first site. A front page counts: readers can see the site then. */
export function entriesBesideUnfinished(outDir: string): string[] {
  const moved = new Set(movedEntries(outDir));
  return readdirSync(outDir).filter((name) => name !== FOLDER && (name === FRONT || !moved.has(name)));
}

function movedEntries(outDir: string): string[] {
  const listed = new Set(listedEntries(outDir));
  const left = (name: string): boolean => existsSync(join(unfinishedFolder(outDir), name));
  return readdirSync(outDir).filter((name) => listed.has(name) && !left(name));
}

/** Empty until the list is written, which happens before anything is moved. */
const listedEntries = (outDir: string): string[] =>
  (readJsonEntry(join(unfinishedFolder(outDir), LIST), LABEL) as string[] | undefined) ?? [];
