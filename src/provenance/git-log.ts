import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { git, gitText, runGit } from './git.ts';

/** What a commit did to one file below `articles`; paths are relative to the content folder. */
export interface Change {
  file: string;
  /** Git id of the new content; missing if the file was deleted. */
  blob?: string;
  /** The path before, if git considers the change a rename. */
  from?: string;
}

export interface Commit {
  id: string;
  /** When it was committed, in milliseconds since the epoch. Who did it is not read. */
  time: number;
  changes: Change[];
}

/** The state of the repository. */
export interface GitState {
  head: string;
  /** The folder of the content in the repository. */
  prefix: string;
  /** A shallow clone: the oldest commits that it has, whose parents it lacks. */
  boundary: readonly string[];
}

/** Why there is no history: git is not installed, the folder is in no repository, the repository has no commit, or git failed. */
export interface NoGitState {
  absent: 'git' | 'repository' | 'commit' | 'answer';
  problem: string;
}

/** The state of the repository that the content folder is in. */
export function gitState(contentDir: string): GitState | NoGitState {
  const inside = runGit(contentDir, ['rev-parse', '--show-prefix']);
  if (inside.status !== 'done') {
    const { status, problem } = inside;
    return { absent: ABSENT[status], problem };
  }
  const commits = runGit(contentDir, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (commits.status !== 'done') return { absent: 'commit', problem: commits.problem };
  const [prefix, head] = [inside, commits].map(({ output }) => output.toString('utf8').trim());
  return { head: head ?? '', prefix: prefix ?? '', boundary: boundaryOf(contentDir) };
}

const ABSENT = { missing: 'git', outside: 'repository', failed: 'answer' } as const;

function boundaryOf(contentDir: string): string[] {
  if (gitText(contentDir, ['rev-parse', '--is-shallow-repository']) !== 'true') return [];
  const path = gitText(contentDir, ['rev-parse', '--git-path', 'shallow']);
  return readFileSync(resolve(contentDir, path), 'utf8').trim().split('\n').sort();
}

/** Whether `head` descends from `known` by commits on the published branch alone. A rewritten branch may have lost `known`. */
export function continues(contentDir: string, known: string, head: string): boolean {
  if (runGit(contentDir, ['cat-file', '-e', `${known}^{commit}`]).status !== 'done') return false;
  const range = gitText(contentDir, ['rev-list', '--first-parent', '--parents', `${known}..${head}`]);
  return range.split('\n').at(-1)?.split(' ')[1] === known;
}

/**
 * The commits of the published branch (first parents: a merge counts as one, at its own time) that touched articles, oldest
 * first; all of them, or those since one. One pass of `git log`, whatever the number of files.
 */
export function gitLog(contentDir: string, head: string, since?: string): Commit[] {
  const range = since === undefined ? head : `${since}..${head}`;
  const output = git(contentDir, [
    ...['log', '-z', '--reverse', '--raw', '--no-abbrev', '-M', '--no-ext-diff', '--relative'],
    ...[
      '--first-parent',
      '--diff-merges=first-parent',
      '--format=format:%x01%H %ct',
      range,
      '--',
      'articles',
    ],
  ]);
  const records = output.toString('utf8').split(/\u0001(?=[0-9a-f]{40,64} \d+(?:[\n\0]|$))/);
  return records.filter((record) => record !== '').map(commitOf);
}

function commitOf(record: string): Commit {
  const [head = '', ...rest] = record.split('\n');
  const [id = '', seconds] = head.replace(/\0+$/, '').split(' ');
  return { id, time: Number(seconds) * 1000, changes: changesOf(rest.join('\n').split('\0')) };
}

/** `:<mode> <mode> <blob> <blob> <status>`, then a path, or two for a renaming. */
function changesOf(tokens: readonly string[]): Change[] {
  const changes: Change[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const [, , , blob, status] =
      /^:\d+ (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/.exec(tokens[index] ?? '') ?? [];
    if (status === undefined || blob === undefined) continue;
    const first = tokens[++index] ?? '';
    if (status === 'D') changes.push({ file: first });
    else if (status === 'R') changes.push({ file: tokens[++index] ?? '', blob, from: first });
    else changes.push({ file: status === 'C' ? (tokens[++index] ?? '') : first, blob });
  }
  return changes.filter(({ file, from }) => /\.mdx?$/.test(file) || /\.mdx?$/.test(from ?? ''));
}
