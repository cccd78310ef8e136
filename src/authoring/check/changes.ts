import { decode } from '../../loader/content-text.ts';
import { WorkBranch } from './work-branch.ts';

/** How a content folder differs from the commit at which the work began. */
export interface Changes {
  /** Files that are there and are new or different, in the order of their paths. */
  changed: readonly string[];
  /** Files that were there, deleted or renamed since. */
  gone: readonly string[];
  /** The lines of a changed file that are new. */
  lines: ReadonlyMap<string, ReadonlySet<number>>;
  /** The text of a file at the base; undefined where it was not there or was no UTF-8. */
  before: (files: readonly string[]) => Map<string, string>;
}

/** Whatever the user's own configuration says. */
const DIFF = ['diff', '--no-renames', '--relative', '--no-ext-diff', '--no-textconv', '--no-color'];

/** Compares with the merge base of `base` and HEAD; what is not committed yet counts as well. */
export function changesSince(contentDir: string, base: string): Changes {
  const branch = new WorkBranch(contentDir);
  const commit = branch.mergeBase(base);
  const names = branch.read(...DIFF, '--name-status', '-z', commit, '--', '.');
  const untracked = branch.read('ls-files', '--others', '--exclude-standard', '-z', '--', '.');
  const parts = names.split('\0').filter((part) => part !== '');
  const changed = new Set(untracked.split('\0').filter((part) => part !== ''));
  const gone: string[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const file = parts[i + 1] as string;
    if (parts[i] === 'D') gone.push(file);
    else changed.add(file);
  }
  const lines = newLines(branch.read(...DIFF, '--unified=0', '--no-prefix', commit, '--', '.'));
  return {
    changed: [...changed].sort(),
    gone: gone.filter((file) => !changed.has(file)),
    lines,
    before: (files) => {
      const found = [...branch.show(commit, files)].map(
        ([file, content]) => [file, decode(content)] as const,
      );
      return new Map(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
    },
  };
}

/** The numbers of added lines by file, out of a diff without context. */
function newLines(diff: string): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  let lines = new Set<number>();
  let ahead = 0;
  for (const line of diff.split('\n')) {
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk && ahead === 0) {
      const [start, count] = [Number(hunk[1]), Number(hunk[2] ?? 1)];
      for (let each = 0; each < count; each++) lines.add(start + each);
      ahead = count;
    } else if (ahead > 0 && line.startsWith('+')) ahead--;
    else if (line.startsWith('+++ ')) {
      lines = new Set();
      // A name with a space in it is followed by a tab.
      found.set(line.slice(4).replace(/\t$/, ''), lines);
    }
  }
  return found;
}
