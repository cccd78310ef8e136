import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { missingProgram, sshError, type Ran } from './ssh-error.ts';
import { sshCommand, type SshAddress } from './ssh-connection.ts';

/** The exit status of a script whose object is missing. */
export const ABSENT = 44;

/** Quotes for a POSIX shell. */
export const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * Runs a POSIX shell script in the target's folder, with `$1` and so on. Throws if it fails with any status but ABSENT.
 */
export async function runScript(
  address: SshAddress,
  script: string,
  parameters: readonly string[] = [],
  input = '',
): Promise<Ran> {
  const whole = `set -e; mkdir -p -- "$0"; cd -- "$0"; ${script}`;
  const command = ['sh', '-c', whole, address.folder, ...parameters].map(quote).join(' ');
  const [program, ...options] = await sshCommand(address);
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
  // A program that ends before it has read its input reports that with its status.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  try {
    const [status] = (await once(child, 'close')) as [number | null];
    const text = (parts: Buffer[]): string => Buffer.concat(parts).toString('utf8');
    return { status: status ?? 1, stdout: text(stdout), stderr: text(stderr) };
  } catch (error) {
    throw missingProgram(program, error as Error);
  }
}
