import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** libxml2's own tool, installed where that is possible. Throws with what it says. */
export function xmllint(args: readonly string[]): void {
  if (!existsSync('/usr/bin/xmllint')) {
    try {
      execFileSync('apt-get', ['install', '-y', 'libxml2-utils'], { stdio: 'ignore' });
    } catch (error) {
      throw new Error('This test needs xmllint: install libxml2-utils.', { cause: error });
    }
  }
  execFileSync('/usr/bin/xmllint', ['--nonet', '--noout', ...args], { stdio: 'pipe' });
}
