import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { platform } from 'node:os';
import { type Peak, ProcessTree } from './process-tree.ts';

/** The cost of a command. */
export interface Measured {
  /** Wall time. */
  seconds: number;
  /** CPU time of all processes; Linux only. */
  processorSeconds?: number;
  /** Linux only. */
  peak?: Peak;
}

export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  /** Added to this process's; undefined removes a variable. */
  env?: Record<string, string | undefined>;
}

const SAMPLE_MS = 50;

/** Runs a command and measures it with all its processes. If it fails, throws with its output. */
export async function measure({ program, args, cwd, env }: Command): Promise<Measured> {
  settle();
  const started = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const tree = platform() === 'linux' && child.pid !== undefined ? new ProcessTree(child.pid) : undefined;
  const timer = setInterval(() => tree?.sample(), SAMPLE_MS);
  let ended = started;
  child.once('exit', () => (ended = performance.now()));
  try {
    const [status] = (await once(child, 'close')) as [number | null];
    if (status !== 0)
      throw new Error(
        `${program} ${args.join(' ')} ended with ${status ?? 'a signal'}:\n${Buffer.concat(said).toString()}`,
      );
  } finally {
    clearInterval(timer);
  }
  const seconds = (ended - started) / 1000;
  return tree ? { seconds, processorSeconds: tree.processorSeconds, peak: tree.peak } : { seconds };
}

/** Waits until earlier writes have reached the disk, so no run pays for another. */
function settle(): void {
  if (platform() !== 'win32') spawnSync('sync');
}
