import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { continues, gitLog, type Commit, type GitState } from './git-log.ts';
import { writeAtomically } from '../cache/write-atomically.ts';

/** What became of a file: its new content (none where it was deleted), when, and under which ending. Compact, as there are many. */
export interface FileEvent {
  blob?: string;
  /** Milliseconds since the epoch. */
  time: number;
  mdx?: true;
  /** The clone does not reach further back: the content may be older. */
  cut?: true;
}

/** The events of every file that there is or was, oldest first, by its last path in the content folder. */
export type Histories = Record<string, FileEvent[]>;

interface Memory {
  state: GitState;
  files: Histories;
}

const NAME = 'history.json';

/** The histories of all articles, remembered in the cache folder by the commit: further commits are added to what is known. */
export function fileHistories(
  contentDir: string,
  cacheDir: string,
  code: string,
  state: GitState,
): Histories {
  const known = readMemory(cacheDir, code);
  if (known && sameRoots(known.state, state)) {
    if (known.state.head === state.head) return known.files;
    if (continues(contentDir, known.state.head, state.head)) {
      const later = gitLog(contentDir, state.head, known.state.head);
      return remember(cacheDir, code, state, addCommits(known.files, later, state.boundary));
    }
  }
  const all = gitLog(contentDir, state.head);
  return remember(cacheDir, code, state, addCommits({}, all, state.boundary));
}

const sameRoots = (a: GitState, b: GitState): boolean =>
  a.prefix === b.prefix && a.boundary.join() === b.boundary.join();

/** Adds commits, oldest first, to histories, which it changes. A renamed file takes its history along. */
function addCommits(
  files: Histories,
  commits: readonly Commit[],
  boundary: readonly string[],
): Histories {
  for (const { id, time, changes } of commits) {
    const taken = new Map<string, FileEvent[]>();
    for (const { from } of changes) {
      const events = from === undefined ? undefined : files[from];
      if (from === undefined || !events) continue;
      taken.set(from, events);
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a table of files, of which one moves
      delete files[from];
    }
    for (const { file, blob, from } of changes) {
      const event: FileEvent = {
        time,
        ...(blob !== undefined && { blob }),
        ...(file.endsWith('.mdx') && { mdx: true }),
        ...(boundary.includes(id) && { cut: true }),
      };
      const before = from === undefined ? files[file] : taken.get(from);
      files[file] = [...(before ?? []), event];
    }
  }
  return files;
}

function readMemory(cacheDir: string, code: string): Memory | undefined {
  let text: string;
  try {
    text = readFileSync(join(cacheDir, NAME), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (!text.startsWith(`${code}\n`)) return undefined;
  try {
    return JSON.parse(text.slice(code.length + 1)) as Memory;
  } catch {
    return undefined; // cut off by a crash of the machine: ask git again
  }
}

function remember(cacheDir: string, code: string, state: GitState, files: Histories): Histories {
  const memory: Memory = { state, files };
  writeAtomically(join(cacheDir, NAME), `${code}\n${JSON.stringify(memory)}`);
  return files;
}
