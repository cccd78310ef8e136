import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Distinguishes a process from every other one, earlier or later. Process ids are reused, after a container restart immediately.
 */
export interface ProcessIdentity {
  pid: number;
  /** Start time; missing if the system does not report it. */
  start?: string;
  /** The machine's boot and the container in which the process id is valid. */
  scope: string;
}

/** `elsewhere`: on another machine or in another container. `unknown`: the system does not report it. */
export type ProcessState = 'running' | 'ended' | 'elsewhere' | 'unknown';

let own: ProcessIdentity | undefined;

/** The identity of this process. */
export const ownIdentity = (): ProcessIdentity => (own ??= identityOf(process.pid));

/** The identity of a process on this machine. */
export function identityOf(pid: number): ProcessIdentity {
  const start = startOf(pid);
  return { pid, scope: scopeOf(), ...(typeof start === 'string' && { start }) };
}

/** Whether a process is still running. */
export function stateOf({ pid, start, scope }: ProcessIdentity): ProcessState {
  if (scope !== ownIdentity().scope) return 'elsewhere';
  const found = startOf(pid);
  if (found === ENDED) return 'ended';
  if (found === undefined || start === undefined) return 'unknown';
  return found === start ? 'running' : 'ended';
}

/** A short form of the identity, for file names. */
export const tokenOf = ({ pid, start = '', scope }: ProcessIdentity): string =>
  `${short(scope)}-${pid}-${short(start)}`;

/** The state of the process with this token. */
export function stateOfToken(token: string): ProcessState {
  const [scope, pid, start] = token.split('-');
  if (scope !== short(ownIdentity().scope)) return 'elsewhere';
  const found = startOf(Number(pid));
  if (found === ENDED) return 'ended';
  if (found === undefined || start === short('')) return 'unknown';
  return short(found) === start ? 'running' : 'ended';
}

const short = (text: string): string => hash('sha256', text).slice(0, 8);

function scopeOf(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return `${hostname()} ${process.platform}`; // not Linux: process starts are dates, which no other boot repeats
  }
}

const ENDED = Symbol('ended');

/** The start of a process in the system's own format; undefined if it exists but the system does not report its start. */
function startOf(pid: number): string | typeof ENDED | undefined {
  if (!Number.isInteger(pid) || pid <= 0 || !exists(pid)) return ENDED;
  if (process.platform === 'win32') return undefined;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** Whether a process with this id exists, including zombies. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Linux: field 22 of `proc_pid_stat(5)` is the start in ticks since boot, field 3 the state. */
function fromProc(pid: number): string | typeof ENDED | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined; // ended just now, or belongs to another user under `hidepid`
  }
  // The program's name is in parentheses and may contain anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return isDead(fields[0]) ? ENDED : fields[19];
}

/** macOS and BSD. */
function fromPs(pid: number): string | typeof ENDED | undefined {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const { stdout } = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8', env });
  const [, state, start] = /^\s*(\S+)\s+(.+?)\s*$/.exec(stdout) ?? [];
  return isDead(state) ? ENDED : start;
}

/** Zombies keep their process id until their parent reaps them. */
const isDead = (state: string | undefined): boolean => /^[ZX]/i.test(state ?? '');
