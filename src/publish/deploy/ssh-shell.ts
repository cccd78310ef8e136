import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DeployError } from './deploy-error.ts';

/** Where to log in and how. */
export interface SshAddress {
  /** `user@host`, or a name of the SSH configuration. */
  login: string;
  folder: string;
  /** The command and its options, such as `ssh -p 2222`. */
  ssh: string;
}

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** What a script answers where the thing that it asks for is not there. */
export const ABSENT = 44;

/** Nobody is there to type a password, and a server that is silent for long is gone. */
const OPTIONS = ['-o', 'BatchMode=yes', '-o', 'ConnectTimeout=20', '-o', 'ServerAliveInterval=15'];

export const sshCommand = ({ ssh }: SshAddress): string[] => [...ssh.trim().split(/\s+/), ...OPTIONS];

/** Quotes for a POSIX shell. */
export const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * Runs a POSIX shell script in the target's folder, with `$1` and so on. Throws where it fails with anything but ABSENT.
 */
export async function runScript(
  address: SshAddress,
  script: string,
  parameters: readonly string[] = [],
  input = '',
): Promise<Ran> {
  const whole = `set -e; mkdir -p -- "$0"; cd -- "$0"; ${script}`;
  const command = ['sh', '-c', whole, address.folder, ...parameters].map(quote).join(' ');
  const [program, ...options] = sshCommand(address) as [string, ...string[]];
  const ran = await run(program, [...options, '--', address.login, command], input);
  if (ran.status !== 0 && ran.status !== ABSENT) throw sshError(address, ran);
  return ran;
}

/** Runs a program to its end. */
export async function run(program: string, parameters: readonly string[], input: string): Promise<Ran> {
  const child = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'pipe'] });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (part: Buffer) => stdout.push(part));
  child.stderr.on('data', (part: Buffer) => stderr.push(part));
  // A program that ends before it has read its input says so by its status.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  try {
    const [status] = (await once(child, 'close')) as [number | null];
    const text = (parts: Buffer[]): string => Buffer.concat(parts).toString('utf8');
    return { status: status ?? 1, stdout: text(stdout), stderr: text(stderr) };
  } catch (error) {
    throw new DeployError(
      `"${program}" cannot be run (${(error as Error).message}). Install it on this machine: deploys over SSH need ssh and rsync.`,
      { cause: error },
    );
  }
}

const SILENCE = 'The site is served as before.';

/** Names the cause of a failed command, as far as its words tell, and the way out. */
export function sshError({ login, folder }: SshAddress, { status, stderr }: Ran): DeployError {
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
