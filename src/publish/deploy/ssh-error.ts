import type { SshReason } from '../../i18n/commands.ts';
import { DeployError } from './deploy-error.ts';

/** How a program ended. */
export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

export const missingProgram = (program: string, cause: Error): DeployError =>
  new DeployError('sshProgram', { program, problem: cause.message }, { cause });

/** Names the cause of a failed command, as far as its output shows, and the remedy. */
export function sshError(
  { login, folder }: { login: string; folder: string },
  { status, stderr }: Ran,
): DeployError {
  const words = stderr.trim().split('\n').slice(-3).join(' ');
  const answer = `${status}: ${words}`;
  return new DeployError('sshFailed', { login, folder, reason: reasonOf(status, words), answer });
}

function reasonOf(status: number, words: string): SshReason {
  if (/No space left|Disk quota exceeded/i.test(words)) return 'diskFull';
  if (/Host key verification failed/i.test(words)) return 'hostKey';
  if (/Permission denied \(|Too many authentication failures/i.test(words)) return 'loginRefused';
  if (/rsync: (?:command )?not found|rsync: No such file/i.test(words)) return 'noRsync';
  if (/Permission denied|Read-only file system|Operation not permitted|Not a directory/i.test(words))
    return 'notWritable';
  return status === 255 ? 'unreachable' : 'unknown';
}
