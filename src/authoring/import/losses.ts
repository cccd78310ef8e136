import type { LossKind } from '../../i18n/import.ts';

/** A kind of loss: how often it occurred, and where first. */
export interface Loss {
  kind: LossKind;
  /** An element's name, a term, an address. */
  what: string;
  count: number;
  example: string;
  /** The file of the source, or of the content folder if there is one. */
  file: string;
}

/** Length of an example, which should fit on a line. */
const EXAMPLE = 120;
/** Items of one kind that are listed one by one; the rest are counted together. */
const KINDS = 200;

/** Counts losses. Memory does not grow with the number of posts. */
export class Losses {
  readonly #losses = new Map<string, Loss>();
  readonly #different = new Map<LossKind, number>();

  add(kind: LossKind, what: string, example: string, file: string): void {
    const known = this.#losses.get(`${kind} ${what}`);
    const count = this.#different.get(kind) ?? 0;
    const name = known || count < KINDS ? what : '…';
    const loss = this.#losses.get(`${kind} ${name}`);
    if (loss) loss.count++;
    else {
      this.#different.set(kind, count + 1);
      const line = example.replace(/\s+/g, ' ').trim();
      const short = line.length > EXAMPLE ? `${line.slice(0, EXAMPLE)}…` : line;
      this.#losses.set(`${kind} ${name}`, { kind, what: name, count: 1, example: short, file });
    }
  }

  /** Sorted by kind, the most frequent first. */
  list(): Loss[] {
    return [...this.#losses.values()].sort(
      (a, b) => compare(a.kind, b.kind) || b.count - a.count || compare(a.what, b.what),
    );
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
