import { decode } from '../../loader/content-text.ts';
import { WorkBranch } from './work-branch.ts';

/** How a content folder differs from the commit at which the work branched off. */
export interface Changes {
  /** Existing files that are new or different, sorted by path. */
  changed: readonly string[];
  /** Files deleted or renamed since. */
  gone: readonly string[];
  /** The added lines of each changed file. */
  lines: ReadonlyMap<string, ReadonlySet<number>>;
  /** The texts of files at the base; without files that did not exist or were not UTF-8. */
  before: (files: readonly string[]) => Map<string, string>;
}

/** Independent of the user's configuration. */
const DIFF = ['diff', '--no-renames', '--relative', '--no-ext-diff', '--no-textconv', '--no-color'];

/** Compares with the merge base of `base` and HEAD; uncommitted changes count. */
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

/** The numbers of the added lines by file, from a diff without context. */
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
      // git appends a tab to names with spaces.
      found.set(line.slice(4).replace(/\t$/, ''), lines);
    }
  }
  return found;
}
