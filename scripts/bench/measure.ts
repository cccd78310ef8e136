import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { platform } from 'node:os';
import { type Peak, ProcessTree } from './process-tree.ts';

/** What a command took. */
export interface Measured {
  /** By the clock on the wall. */
  seconds: number;
  /** Processor time of all processes; only Linux tells. */
  processorSeconds?: number;
  /** Only Linux tells. */
  peak?: Peak;
}

export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  env?: Record<string, string>;
}

const SAMPLE_MS = 50;

/** Runs a command to its end and measures it with all its processes. Throws with what the command said where it fails. */
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

/** Waits until the disk has what earlier runs wrote, so that no run pays for another. */
function settle(): void {
  if (platform() !== 'win32') spawnSync('sync');
}
