import { readdirSync, readFileSync } from 'node:fs';

/** Peak resident memory in bytes. */
export interface Peak {
  /** Of the root process. */
  main: number;
  /** Of its largest descendant; 0 if there is none. */
  child: number;
}

/** The resources that a process and its descendants have used, sampled from Linux's `/proc` (proc(5)) while they run. */
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
        if (code !== 'ENOENT' && code !== 'ESRCH') throw error; // it has ended; the last sample counts
      }
    }
  }

  get peak(): Peak {
    const below = [...this.#peaks].filter(([pid]) => pid !== this.#root).map(([, bytes]) => bytes);
    return { main: this.#peaks.get(this.#root) ?? 0, child: Math.max(0, ...below) };
  }

  /** CPU seconds in user and system mode, up to the last sample. */
  get processorSeconds(): number {
    return [...this.#ticks.values()].reduce((sum, ticks) => sum + ticks, 0) / TICKS_A_SECOND;
  }

  #read(pid: number): void {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // A zombie process has no memory.
    if (peak !== undefined) this.#peaks.set(pid, Number(peak) * 1024);
    const [user, system] = ticksOf(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    this.#ticks.set(pid, user + system);
  }
}

/** `USER_HZ`, 100 on every platform that Node runs on. */
const TICKS_A_SECOND = 100;

/** `utime` and `stime`, fields 14 and 15. The second field may contain spaces and ends with the last parenthesis. */
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
