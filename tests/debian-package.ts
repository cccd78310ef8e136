import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program that a test needs is not there and cannot be installed; the message says what to do. */
export class MissingProgramError extends Error {
  constructor(missing: readonly string[], packages: readonly string[]) {
    super(
      `These tests need ${missing.join(', ')}. Install the packages ${packages.join(', ')} (as root on Debian the tests do it themselves).`,
    );
    this.name = 'MissingProgramError';
  }
}

/** Makes sure that programs are there; root on Debian gets their packages from the distribution. Never skips. */
export function ensurePrograms(programs: readonly string[], packages: readonly string[]): void {
  const missing = (): string[] => programs.filter((path) => !existsSync(path));
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    // A service that the package starts has no business here.
    const install = [
      '-o',
      'Dpkg::Options::=--force-confold',
      'install',
      '-y',
      '--no-install-recommends',
      ...packages,
    ];
    for (const step of [['update'], install]) spawnSync('apt-get', step, options);
  }
  const left = missing();
  if (left.length > 0) throw new MissingProgramError(left, packages);
}
