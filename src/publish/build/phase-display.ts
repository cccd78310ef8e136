import { spinner } from '@clack/prompts';
import type { CommandTexts } from '../../i18n/commands.ts';
import { ProgressRate } from './progress-rate.ts';

/** Reports progress. */
export type Count = (done: number, total: number) => void;

/** A phase on display. */
export interface ShownPhase {
  count: Count;
  end: () => void;
}

/** Shows phases, several of which may run at a time. */
export type PhaseDisplay = (name: string) => ShownPhase;

const timeOf = (name: string, started: number): string =>
  `${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`;

/** One moving line for all running phases, and a line for each that has ended. */
export function liveDisplay(say: CommandTexts['progress']): PhaseDisplay {
  const running = new Map<string, string>();
  let line: ReturnType<typeof spinner> | undefined;
  const show = (): void => {
    if (running.size === 0) return;
    const text = [...running.values()].join(' · ');
    if (line) line.message(text);
    else (line = spinner()).start(text);
  };
  return (name) => {
    const started = performance.now();
    const rate = new ProgressRate(started);
    running.set(name, name);
    show();
    return {
      count: (done, total) => {
        rate.add(performance.now(), done, total);
        if (!rate.estimate) return;
        running.set(name, say(name, rate.estimate));
        show();
      },
      end: () => {
        running.delete(name);
        line?.stop(timeOf(name, started));
        line = undefined;
        show();
      },
    };
  };
}

const FIRST_MS = 1000;
const INTERVAL_MS = 5000;

/** A line for each phase that ends, and every five seconds for each that counts: for logs. */
export function plainDisplay(say: CommandTexts['progress']): PhaseDisplay {
  return (name) => {
    const started = performance.now();
    const rate = new ProgressRate(started);
    let due = started + FIRST_MS;
    return {
      count: (done, total) => {
        const now = performance.now();
        rate.add(now, done, total);
        if (now < due || done === total || !rate.estimate) return;
        due = now + INTERVAL_MS;
        console.log(say(name, rate.estimate));
      },
      end: () => {
        console.log(timeOf(name, started));
      },
    };
  };
}
