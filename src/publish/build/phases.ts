import { commandTexts } from '../../i18n/author-languages.ts';
import { LOG_LANGUAGE } from '../../i18n/translated-error.ts';
import type { CommandTexts, Phase } from '../../i18n/commands.ts';
import { type Count, liveDisplay, plainDisplay, type ShownPhase } from './phase-display.ts';

export type PhaseReport = Record<string, number>;

export type Phases = ReturnType<typeof phases>;

/** Names, times and displays the phases of a command, which may overlap: a live line on a terminal, plain lines elsewhere. */
export function phases(texts: CommandTexts = commandTexts(LOG_LANGUAGE)) {
  const seconds: PhaseReport = {};
  const display = (process.stdout.isTTY ? liveDisplay : plainDisplay)(texts.progress);
  const running = new Set<ShownPhase>();

  async function timed<T>(name: Phase, work: () => T | Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      return await work();
    } finally {
      seconds[name] = Math.round(performance.now() - started) / 1000;
    }
  }

  async function counted<T>(name: Phase, work: (count: Count) => T | Promise<T>): Promise<T> {
    const shown = display(texts.phases[name]);
    running.add(shown);
    try {
      return await timed(name, () => work(shown.count));
    } finally {
      running.delete(shown);
      shown.end();
    }
  }

  return {
    seconds,
    counted,
    run: <T>(name: Phase, work: () => T | Promise<T>): Promise<T> => counted(name, work),
    /** A phase of another process: timed but not displayed. */
    timed,
    stop: () => {
      for (const shown of running) shown.end();
    },
  };
}
