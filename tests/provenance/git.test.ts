import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { failureText } from '../../src/i18n/failure.ts';
import { git, readBlobs, runGit } from '../../src/provenance/git.ts';
import { GitError } from '../../src/provenance/git-error.ts';
import { gitState } from '../../src/provenance/git-log.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'nachlese-git-'));

function repository(): string {
  const root = folder();
  const run = (...parameters: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...parameters], { cwd: root });
  run('init', '-q');
  writeFileSync(join(root, 'a.md'), 'eins\n');
  mkdirSync(join(root, 'b'));
  writeFileSync(join(root, 'b', 'c.md'), '');
  run('add', '.');
  run('commit', '-qm', 'a');
  return root;
}

describe('git', () => {
  it('distinguishes a folder outside any repository from a failure', () => {
    expect(runGit(folder(), ['rev-parse', '--show-prefix']).status).toBe('outside');
    expect(runGit(repository(), ['rev-parse', '--verify', 'nothing']).status).toBe('failed');
  });

  it('reports that it is not installed', () => {
    vi.stubEnv('PATH', folder());
    expect(runGit(folder(), ['--version']).status).toBe('missing');
    expect(gitState(folder())).toMatchObject({ absent: 'git' });
    vi.unstubAllEnvs();
  });

  it('fails with its own message, introduced in the site’s language', () => {
    const fails = (): Buffer => git(repository(), ['log', '--no-such-option']);
    expect(fails).toThrow(GitError);
    expect(failureText(new GitError('fatal: x'), 'de')).toBe('git hat abgebrochen: fatal: x');
  });

  it('distinguishes a repository without commits from none', () => {
    const root = folder();
    expect(gitState(root)).toMatchObject({ absent: 'repository' });
    execFileSync('git', ['init', '-q'], { cwd: root });
    expect(gitState(root)).toMatchObject({ absent: 'commit' });
  });

  it('takes a damaged repository for a failure, not for one without commits or for none', () => {
    const root = repository();
    const branch = execFileSync('git', ['symbolic-ref', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
    writeFileSync(join(root, '.git', branch), '');
    expect(gitState(root)).toMatchObject({
      absent: 'answer',
      problem: expect.stringContaining('HEAD') as string,
    });
    const worktree = folder();
    writeFileSync(join(worktree, '.git'), `gitdir: ${join(worktree, 'gone/.git/worktrees/a')}\n`);
    expect(gitState(worktree)).toMatchObject({ absent: 'answer' });
  });

  it('reads blobs by path and leaves out folders and missing paths', () => {
    const names = ['HEAD:a.md', 'HEAD:b', 'HEAD:no.md', 'HEAD:b/c.md'];
    const blobs = [...readBlobs(repository(), names)].map(([name, content]) => [name, content.toString()]);
    expect(blobs).toEqual([
      ['HEAD:a.md', 'eins\n'],
      ['HEAD:b/c.md', ''],
    ]);
  });
});
