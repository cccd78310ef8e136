import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AuthoringError } from '../authoring-error.ts';

/** Runs in the project's folder; a check that fails stops the commit. */
const SCRIPT = `#!/bin/sh
# Installed by "npm run editor -- --hook": checks what a commit changes. "git commit --no-verify" goes around it.
exec npm run --silent check -- --changed HEAD
`;

/** Installs the pre-commit hook of the project's repository. Overwrites no other one; returns the hook's path. */
export function installHook(root: string): string {
  const git = (...options: string[]) => spawnSync('git', ['-C', root, ...options], { encoding: 'utf8' });
  const found = git('rev-parse', '--git-path', 'hooks');
  if (found.status !== 0) throw new AuthoringError('noRepository', { folder: root });
  const folder = git('config', 'core.hooksPath').stdout.trim();
  if (folder !== '') throw new AuthoringError('hookElsewhere', { folder });
  const path = join(resolve(root, found.stdout.trim()), 'pre-commit');
  if (existsSync(path)) throw new AuthoringError('hookExists', { file: path });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, SCRIPT, { mode: 0o755, flag: 'wx' });
  return path;
}
