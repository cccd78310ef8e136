import type { Random } from './random.ts';

/**
 * Smooth noise from -1 to 1: random values on a grid of `cell` pixels, interpolated between. Only additions and multiplications, which
 * give the same result on every machine.
 */
export class SmoothNoise {
  readonly #cell: number;
  readonly #columns: number;
  readonly #values: Float64Array;

  constructor(random: Random, width: number, height: number, cell: number) {
    this.#cell = cell;
    this.#columns = Math.ceil(width / cell) + 2;
    const rows = Math.ceil(height / cell) + 2;
    this.#values = Float64Array.from({ length: this.#columns * rows }, () => random.next() * 2 - 1);
  }

  /** Adds `strength` times a line of the noise to `line`. */
  addLine(line: Float64Array, y: number, strength: number): void {
    const row = Math.floor(y / this.#cell);
    const down = eased((y - row * this.#cell) / this.#cell);
    const above = row * this.#columns;
    const below = above + this.#columns;
    let column = -1;
    let [left, right] = [0, 0];
    for (let x = 0; x < line.length; x++) {
      const here = Math.floor(x / this.#cell);
      if (here !== column) {
        column = here;
        left = between(this.#values[above + here] as number, this.#values[below + here] as number, down);
        right = between(
          this.#values[above + here + 1] as number,
          this.#values[below + here + 1] as number,
          down,
        );
      }
      const along = eased((x - here * this.#cell) / this.#cell);
      line[x] = (line[x] as number) + strength * between(left, right, along);
    }
  }
}

const between = (from: number, to: number, part: number): number => from + (to - from) * part;

/** Without a visible edge at the grid's lines. */
const eased = (part: number): number => part * part * (3 - 2 * part);
