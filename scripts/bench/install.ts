import { spawnSync } from 'node:child_process';

/** Installs npm packages into a folder of the benchmark; they are no dependencies of this project. Throws with npm's message. */
export function installPackages(folder: string, packages: readonly string[]): void {
  const options = ['--prefix', folder, '--no-audit', '--no-fund', '--loglevel', 'error'];
  const { status, stderr, error } = spawnSync('npm', ['install', ...options, ...packages], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`npm could not install ${packages.join(' and ')}:\n${stderr}`, { cause: error });
}
