import { DeployError } from './deploy-error.ts';

/** How a program ended. */
export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

export const missingProgram = (program: string, cause: Error): DeployError =>
  new DeployError(
    `"${program}" cannot be run (${cause.message}). Install it on this machine: deploys over SSH need ssh and rsync.`,
    { cause },
  );

const SILENCE = 'The site is served as before.';

/** Names the cause of a failed command, as far as its words tell, and the way out. */
export function sshError(
  { login, folder }: { login: string; folder: string },
  { status, stderr }: Ran,
): DeployError {
  const words = stderr.trim().split('\n').slice(-3).join(' ');
  return new DeployError(`${login}: ${wayOut(status, words, folder)} ${SILENCE} (${status}: ${words})`);
}

function wayOut(status: number, words: string, folder: string): string {
  if (/No space left|Disk quota exceeded/i.test(words))
    return `the disk is full. Make room there, for example with fewer releases (--keep 2), and deploy again: it goes on where it stopped.`;
  if (/Host key verification failed/i.test(words))
    return 'the key of the server is not known here, or not the one that is known. Compare it, then add it to known_hosts.';
  if (/Permission denied \(|Too many authentication failures/i.test(words))
    return 'the login was refused. Check the user, and that the private key is loaded here and its public half is in authorized_keys there.';
  if (/rsync: (?:command )?not found|rsync: No such file/i.test(words))
    return 'rsync is missing there. Install it.';
  if (/Permission denied|Read-only file system|Operation not permitted|Not a directory/i.test(words))
    return `${folder} cannot be written. Give the user the right to write there, or choose another folder.`;
  if (status === 255)
    return 'the server cannot be reached. Check its name, its port (--ssh "ssh -p 2222") and the network, then deploy again.';
  return 'a command failed there. Deploy again when its cause is gone: it goes on where it stopped.';
}
