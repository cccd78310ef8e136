import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runGit } from '../../provenance/git.ts';
import { GitError } from '../../provenance/git-error.ts';
import { AuthoringError } from '../authoring-error.ts';

/** Runs in the project's folder; a failed check stops the commit. */
const SCRIPT = `#!/bin/sh
# Installed by "npm run editor -- --hook": checks what a commit changes. "git commit --no-verify" goes around it.
exec npm run --silent check -- --changed HEAD
`;

/** Installs the project's pre-commit hook and returns its path. Never overwrites another one. */
export function installHook(root: string): string {
  const hooks = runGit(root, ['rev-parse', '--git-path', 'hooks']);
  if (hooks.status === 'missing') throw new AuthoringError('noGit');
  if (hooks.status === 'outside') throw new AuthoringError('noRepository', { folder: root });
  if (hooks.status === 'failed') throw new GitError(hooks.problem);
  const folder = configured(root, 'core.hooksPath');
  if (folder !== '') throw new AuthoringError('hookElsewhere', { folder });
  const path = join(resolve(root, hooks.output.toString('utf8').trim()), 'pre-commit');
  if (existsSync(path)) throw new AuthoringError('hookExists', { file: path });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, SCRIPT, { mode: 0o755, flag: 'wx' });
  return path;
}

/** A git setting; empty if it is not set, for which `git config` fails. */
function configured(root: string, setting: string): string {
  const run = runGit(root, ['config', setting]);
  return run.status === 'done' ? run.output.toString('utf8').trim() : '';
}
