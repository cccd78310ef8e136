/** The rate is that of the last seconds: the files of a phase may take different times, small ones first. */
const WINDOW_MS = 10_000;

/** The progress of a phase: done of total, with the current rate. */
export class ProgressRate {
  readonly #samples: [time: number, done: number][];
  #total = 0;

  /** Times are in milliseconds. */
  constructor(started: number) {
    this.#samples = [[started, 0]];
  }

  add(time: number, done: number, total: number): void {
    this.#samples.push([time, done]);
    this.#total = total;
    while (this.#samples.length > 2 && (this.#samples[1]?.[0] as number) <= time - WINDOW_MS)
      this.#samples.shift();
  }

  /** Undefined before anything is done. */
  get estimate(): { done: number; total: number; perSecond: number; secondsLeft: number } | undefined {
    const [[from, before], [to, done]] = [this.#samples[0], this.#samples.at(-1)] as [
      [number, number],
      [number, number],
    ];
    if (done === before) return undefined;
    const perSecond = (done - before) / (Math.max(to - from, 1) / 1000);
    return { done, total: this.#total, perSecond, secondsLeft: (this.#total - done) / perSecond };
  }
}
