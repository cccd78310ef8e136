import { termKey } from './term-key.ts';

/** Looks up the old names in a mapping, in every spelling. Names are untrusted input: `constructor` is no entry. */
export class TermMapping {
  readonly #entries: ReadonlyMap<string, readonly string[]>;
  readonly #byKey = new Map<string, readonly string[]>();

  constructor(entries: Readonly<Record<string, readonly string[]>>) {
    this.#entries = new Map(Object.entries(entries));
    for (const [name, mapped] of this.#entries)
      if (!this.#byKey.has(termKey(name))) this.#byKey.set(termKey(name), mapped);
  }

  find = (name: string): readonly string[] | undefined =>
    this.#entries.get(name) ?? this.#byKey.get(termKey(name));
}
