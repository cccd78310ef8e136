import type { LossKind } from '../../../i18n/import.ts';
import { detached } from '../text/detached.ts';
import type { Effect } from './effect.ts';

/** One loss of one post. */
export interface Loss {
  kind: LossKind;
  /** An element's name, a term, an address. */
  what: string;
  example: string;
  /** The post's place in the source. */
  place: string;
}

/** Length of an example, which should fit on a line. */
const EXAMPLE = 120;

/** Collects losses: all of them, and the effects of those of the post that is being converted. */
export class Losses {
  readonly #byPlace = new Map<string, Loss[]>();
  readonly #whats = new Map<string, string>();
  #effects: Effect[] = [];

  add(kind: LossKind, what: string, example: string, place: string, effect?: Effect): void {
    const line = example.replace(/\s+/g, ' ').trim();
    const short = line.length > EXAMPLE ? `${line.slice(0, EXAMPLE)}…` : line;
    const known = this.#byPlace.get(place);
    const last = known?.at(-1);
    // There may be hundreds of thousands, so equal texts are kept once.
    const loss = {
      ...{ kind, what: this.#kept(what), place: last?.place ?? detached(place) },
      example: last?.example === short ? last.example : detached(short),
    };
    if (known) known.push(loss);
    else this.#byPlace.set(loss.place, [loss]);
    if (effect) this.#effects.push(effect);
  }

  /** Records what a translation does to the visible text without losing anything. */
  change(effect: Effect): void {
    this.#effects.push(effect);
  }

  #kept(what: string): string {
    let kept = this.#whats.get(what);
    if (kept === undefined) this.#whats.set((kept = detached(what)), kept);
    return kept;
  }

  /** The effects since the last call. */
  takeEffects(): Effect[] {
    const effects = this.#effects;
    this.#effects = [];
    return effects;
  }

  /** The losses of one post. */
  of = (place: string): readonly Loss[] => this.#byPlace.get(place) ?? [];

  /** By kind; within one in the order of the source. */
  list(): Loss[] {
    return [...this.#byPlace.values()]
      .flat()
      .sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  }
}
