import { execFileSync } from 'node:child_process';
import { requirePrograms, XMLLINT } from '../required-programs.ts';

/** Runs libxml2's own tool, without asking the network. Throws with its messages. */
export function xmllint(args: readonly string[]): void {
  requirePrograms(XMLLINT);
  execFileSync('/usr/bin/xmllint', ['--nonet', '--noout', ...args], { stdio: 'pipe' });
}
