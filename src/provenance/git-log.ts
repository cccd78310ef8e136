import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { git, gitText, runGit } from './git.ts';

/** A commit's change to one file below `articles`. Paths are relative to the content folder. */
export interface Change {
  file: string;
  /** Git id of the new content; missing if the file was deleted. */
  blob?: string;
  /** The former path, if git considers the change a rename. */
  from?: string;
}

export interface Commit {
  id: string;
  /** Commit time in milliseconds since the epoch. The author is deliberately not read. */
  time: number;
  changes: Change[];
}

export interface GitState {
  head: string;
  /** The content folder's path in the repository. */
  prefix: string;
  /** In a shallow clone, its oldest commits, whose parents it lacks. */
  boundary: readonly string[];
}

/** Why there is no history: git is not installed, the folder is in no repository, the repository has no commit, or git failed. */
export interface NoGitState {
  absent: 'git' | 'repository' | 'commit' | 'answer';
  problem: string;
}

/** The state of the repository that contains the content folder. */
export function gitState(contentDir: string): GitState | NoGitState {
  const inside = runGit(contentDir, ['rev-parse', '--show-prefix']);
  if (inside.status !== 'done') {
    const { status, problem } = inside;
    return { absent: ABSENT[status], problem };
  }
  const commits = runGit(contentDir, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (commits.status !== 'done')
    return { absent: hadCommits(contentDir) ? 'answer' : 'commit', problem: commits.problem || BROKEN_HEAD };
  const [prefix, head] = [inside, commits].map(({ output }) => output.toString('utf8').trim());
  return { head: head ?? '', prefix: prefix ?? '', boundary: boundaryOf(contentDir) };
}

const BROKEN_HEAD = 'fatal: HEAD names no commit, although the repository has had some';

/** Whether the repository's log shows commits: then one that has none now is damaged. */
function hadCommits(contentDir: string): boolean {
  const log = resolve(contentDir, gitText(contentDir, ['rev-parse', '--git-path', 'logs/HEAD']));
  return existsSync(log) && statSync(log).size > 0;
}

const ABSENT = { missing: 'git', outside: 'repository', failed: 'answer' } as const;

function boundaryOf(contentDir: string): string[] {
  if (gitText(contentDir, ['rev-parse', '--is-shallow-repository']) !== 'true') return [];
  const path = gitText(contentDir, ['rev-parse', '--git-path', 'shallow']);
  return readFileSync(resolve(contentDir, path), 'utf8').trim().split('\n').sort();
}

/** Whether `head` descends from `cachedHead` through first parents, the published branch, only. A rewritten branch may have lost `cachedHead`. */
export function continues(contentDir: string, cachedHead: string, head: string): boolean {
  if (runGit(contentDir, ['cat-file', '-e', `${cachedHead}^{commit}`]).status !== 'done') return false;
  const range = gitText(contentDir, ['rev-list', '--first-parent', '--parents', `${cachedHead}..${head}`]);
  return range.split('\n').at(-1)?.split(' ')[1] === cachedHead;
}

/**
 * The commits on the published branch (first parents: a merge counts as one, at its own time) that touched articles, oldest first: all
 * of them, or those after `since`. One run of `git log`, whatever the number of files.
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

/** Parses `:<mode> <mode> <blob> <blob> <status>`, followed by a path, or by two for a rename or a copy. */
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
