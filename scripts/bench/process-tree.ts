import { readdirSync, readFileSync } from 'node:fs';

/** Peak resident memory in bytes. */
export interface Peak {
  /** Of the process that was started. */
  main: number;
  /** Of the largest process below it; 0 where there is none. */
  child: number;
}

/** What a process and all below it have used so far, read from Linux's `/proc` (proc(5)) again and again while they run. */
export class ProcessTree {
  readonly #root: number;
  readonly #peaks = new Map<number, number>();
  readonly #ticks = new Map<number, number>();

  constructor(root: number) {
    this.#root = root;
  }

  sample(): void {
    const queue = [this.#root];
    for (const pid of queue) {
      try {
        this.#read(pid);
        queue.push(...childrenOf(pid));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== 'ENOENT' && code !== 'ESRCH') throw error; // ended meanwhile: what was read before counts
      }
    }
  }

  get peak(): Peak {
    const below = [...this.#peaks].filter(([pid]) => pid !== this.#root).map(([, bytes]) => bytes);
    return { main: this.#peaks.get(this.#root) ?? 0, child: Math.max(0, ...below) };
  }

  /** Processor seconds in user and system mode; what was used after the last sample is missing. */
  get processorSeconds(): number {
    return [...this.#ticks.values()].reduce((sum, ticks) => sum + ticks, 0) / TICKS_A_SECOND;
  }

  #read(pid: number): void {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // A process that has ended and was not waited for has no memory any more.
    if (peak !== undefined) this.#peaks.set(pid, Number(peak) * 1024);
    const [user, system] = ticksOf(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    this.#ticks.set(pid, user + system);
  }
}

/** `USER_HZ`, 100 on every platform that Node runs on. */
const TICKS_A_SECOND = 100;

/** `utime` and `stime`, the fields 14 and 15. The second field may hold blanks and ends with the last parenthesis. */
function ticksOf(stat: string): [number, number] {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [Number(fields[11]), Number(fields[12])];
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
      .split(' ')
      .filter((text) => text !== '')
      .map(Number),
  );
}
