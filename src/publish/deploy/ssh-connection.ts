import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingProgram, sshError } from './ssh-error.ts';

/** Where to log in and how. */
export interface SshAddress {
  /** `user@host`, or a name of the SSH configuration. */
  login: string;
  folder: string;
  /** The command and its options, such as `ssh -p 2222`. */
  ssh: string;
}

/** Nobody can type a password here, and a server that is silent for long counts as lost. */
const OPTIONS = ['-o', 'BatchMode=yes', '-o', 'ConnectTimeout=20', '-o', 'ServerAliveInterval=15'];

const connections = new Map<string, Promise<string>>();

/** The SSH command, program first. A deploy runs some thirty scripts over one connection. */
export async function sshCommand(address: SshAddress): Promise<[string, ...string[]]> {
  const key = `${address.ssh} ${address.login}`;
  let socket = connections.get(key);
  if (!socket) connections.set(key, (socket = connect(address)));
  const [program, ...options] = words(address);
  try {
    return [program, ...options, ...OPTIONS, '-S', await socket];
  } catch (error) {
    connections.delete(key);
    throw error;
  }
}

/** Opens the shared connection. It ends with this process, which closes the input of `cat`. */
async function connect(address: SshAddress): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nachlese-ssh-'));
  const socket = join(folder, 'socket');
  const [program, ...options] = words(address);
  const all = [...options, ...OPTIONS, '-M', '-S', socket, '--', address.login, 'echo ready; cat'];
  const child = spawn(program, all, { stdio: ['pipe', 'pipe', 'pipe'] });
  process.once('exit', () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  const failed = once(child, 'close').then(
    ([status]: unknown[]) => {
      throw sshError(address, { status: Number(status ?? 1), stdout: '', stderr });
    },
    (error: unknown) => {
      throw missingProgram(program, error as Error);
    },
  );
  // Once connected, a lost connection surfaces in the scripts that use it.
  failed.catch(() => connections.delete(`${address.ssh} ${address.login}`));
  await Promise.race([once(child.stdout, 'data'), failed]);
  for (const part of [child, child.stdin, child.stdout, child.stderr] as { unref?: () => void }[])
    part.unref?.();
  return socket;
}

const words = ({ ssh }: SshAddress): [string, ...string[]] =>
  ssh.trim().split(/\s+/) as [string, ...string[]];
