import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../cache/write-atomically.ts';

const FOLDER = '.nachlese-new';
const FRONT = 'index.html';

/** Lists the entries that are being moved out of the folder, so that a later build knows that they are ours. */
const LIST = '.nachlese-moving';

/** The folder within an output folder in which its first site is built. */
export const unfinishedFolder = (outDir: string): string => join(outDir, FOLDER);

export function makeUnfinished(outDir: string): string {
  removeUnfinished(outDir);
  mkdirSync(unfinishedFolder(outDir));
  return unfinishedFolder(outDir);
}

/** Moves the site into the output folder, entry by entry; the front page, which leads to the others, comes last. */
export function moveUnfinished(outDir: string): void {
  const folder = unfinishedFolder(outDir);
  const all = readdirSync(folder);
  const names = [...all.filter((name) => name !== FRONT), ...all.filter((name) => name === FRONT)];
  writeAtomically(join(folder, LIST), JSON.stringify(names));
  for (const name of names) renameSync(join(folder, name), join(outDir, name));
  rmSync(folder, { recursive: true, force: true });
}

/** Removes the folder and what was moved out of it. If the front page was moved, the site is whole and stays. */
export function removeUnfinished(outDir: string): void {
  if (!existsSync(join(outDir, FRONT)))
    for (const name of movedEntries(outDir)) rmSync(join(outDir, name), { recursive: true, force: true });
  rmSync(unfinishedFolder(outDir), { recursive: true, force: true });
}

/** What an output folder holds besides an unfinished first site. A front page counts, as readers have a site then. */
export function entriesBesideUnfinished(outDir: string): string[] {
  const moved = new Set(movedEntries(outDir));
  return readdirSync(outDir).filter((name) => name !== FOLDER && (name === FRONT || !moved.has(name)));
}

function movedEntries(outDir: string): string[] {
  const listed = new Set(listedEntries(outDir));
  const left = (name: string): boolean => existsSync(join(unfinishedFolder(outDir), name));
  return readdirSync(outDir).filter((name) => listed.has(name) && !left(name));
}

function listedEntries(outDir: string): string[] {
  try {
    return JSON.parse(readFileSync(join(unfinishedFolder(outDir), LIST), 'utf8')) as string[];
  } catch {
    return []; // killed before anything was moved, or cut off by a crash of the machine
  }
}
