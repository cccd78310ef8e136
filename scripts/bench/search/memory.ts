import { readFileSync } from 'node:fs';

const INTERVAL_MS = 50;

/** Resident memory of a process and all that it has started, in bytes, as Linux counts it. */
function residentMemory(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + residentMemory(Number(child)), own);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0; // it ended meanwhile
    throw error;
  }
}

/** Watches this process and its children until it is asked for the largest sum seen, in bytes. */
export function watchMemory(): () => number {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, residentMemory(process.pid));
  };
  const timer = setInterval(look, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    look();
    return peak;
  };
}
