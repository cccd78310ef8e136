import { progress, spinner } from '@clack/prompts';
import { commandTexts } from '../../i18n/author-languages.ts';
import { LOG_LANGUAGE } from '../../i18n/translated-error.ts';
import type { CommandTexts, Phase } from '../../i18n/commands.ts';

export type PhaseReport = Record<string, number>;

/** Reports progress. */
export type Count = (done: number, total: number) => void;

export type Phases = ReturnType<typeof phases>;

interface Display {
  count: Count;
  end: () => void;
}

/**
 * Names, times and displays the phases of a command: a live line on a terminal, plain lines elsewhere. A phase that starts while
 * another is running is timed but not displayed.
 */
export function phases(texts: CommandTexts = commandTexts(LOG_LANGUAGE)) {
  const seconds: PhaseReport = {};
  const show = process.stdout.isTTY ? live : plain;
  let running: Display | undefined;

  async function counted<T>(
    name: Phase,
    work: (count: Count) => T | Promise<T>,
    isShown = !running,
  ): Promise<T> {
    const started = performance.now();
    const own = isShown ? show(texts.phases[name], texts.progress) : undefined;
    running ??= own;
    try {
      return await work(own?.count ?? (() => undefined));
    } finally {
      seconds[name] = Math.round(performance.now() - started) / 1000;
      own?.end();
      if (own) running = undefined;
    }
  }

  return {
    seconds,
    counted,
    run: <T>(name: Phase, work: () => T | Promise<T>): Promise<T> => counted(name, work),
    /** A phase of another process: timed but not displayed. */
    timed: <T>(name: Phase, work: () => Promise<T>): Promise<T> => counted(name, work, false),
    stop: () => running?.end(),
  };
}

/** Rate and remaining time, estimated from the progress so far. */
function describe(
  say: CommandTexts['progress'],
  name: string,
  done: number,
  total: number,
  started: number,
): string {
  const elapsed = (performance.now() - started) / 1000;
  const rate = done / Math.max(elapsed, 0.001);
  return say(name, done, total, Math.round(rate), Math.ceil((total - done) / Math.max(rate, 0.001)));
}

function live(name: string, say: CommandTexts['progress']): Display {
  const started = performance.now();
  const line = spinner();
  line.start(name);
  let bar: ReturnType<typeof progress> | undefined;
  let shown = 0;
  const count: Count = (done, total) => {
    if (!bar) {
      line.clear();
      bar = progress({ max: total });
      bar.start(name);
    }
    bar.advance(done - shown, describe(say, name, done, total, started));
    shown = done;
  };
  const end = (): void => {
    const message = `${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`;
    (bar ?? line).stop(message);
  };
  return { count, end };
}

const PLAIN_INTERVAL_MS = 5000;

function plain(name: string, say: CommandTexts['progress']): Display {
  const started = performance.now();
  let printed = started;
  const count: Count = (done, total) => {
    if (performance.now() - printed < PLAIN_INTERVAL_MS) return;
    printed = performance.now();
    console.log(describe(say, name, done, total, started));
  };
  const end = (): void => {
    console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  };
  return { count, end };
}
