import { continues, gitLog, type Commit, type GitState } from './git-log.ts';
import { CACHES } from '../cache/caches.ts';
import { Store } from '../cache/store.ts';

/** A change to a file: its new content (none if deleted), time and format. Compact, as there are many. */
export interface FileEvent {
  blob?: string;
  /** Milliseconds since the epoch. */
  time: number;
  mdx?: true;
  /** The clone's history starts here, so the content may be older. */
  cut?: true;
}

/** The events of every present or former file, oldest first, by its last path in the content folder. */
export type Histories = Record<string, FileEvent[]>;

interface CachedHistory {
  state: GitState;
  files: Histories;
}

/** The histories of all articles. They are cached together with their last commit, and later commits are added. */
export function fileHistories(
  contentDir: string,
  cacheDir: string,
  code: string,
  state: GitState,
): Histories {
  const store = new Store<CachedHistory>(cacheDir, CACHES.history);
  const cached = store.read('articles', code);
  const before = cached && sameRoots(cached.state, state) ? cached : undefined;
  if (before?.state.head === state.head) return before.files;
  const isContinued = before !== undefined && continues(contentDir, before.state.head, state.head);
  const commits = gitLog(contentDir, state.head, isContinued ? before.state.head : undefined);
  const files = addCommits(isContinued ? before.files : {}, commits, state.boundary);
  store.write('articles', code, { state, files });
  return files;
}

const sameRoots = (a: GitState, b: GitState): boolean =>
  a.prefix === b.prefix && a.boundary.join() === b.boundary.join();

/** Adds commits, oldest first, to `files` in place. A renamed file keeps its history. */
function addCommits(files: Histories, commits: readonly Commit[], boundary: readonly string[]): Histories {
  for (const { id, time, changes } of commits) {
    const taken = new Map<string, FileEvent[]>();
    for (const { from } of changes) {
      const events = from === undefined ? undefined : files[from];
      if (from === undefined || !events) continue;
      taken.set(from, events);
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a table keyed by file, one of which was renamed
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
