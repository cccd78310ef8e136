import type { Vocabulary } from '../../../archive/vocabulary.ts';
import { slug } from '../../../archive/slug.ts';
import { detached } from '../text/detached.ts';
import { termKey } from './term-key.ts';

/** Characters of a name, as the schema of the vocabularies has it. */
const NAME_LIMIT = 100;

/** The names of a vocabulary, found in every spelling, and those that the import adds to it. */
export class KnownNames {
  /** The slugs of new names; undefined if it is the one that the name makes. */
  readonly added = new Map<string, string | undefined>();
  readonly #vocabulary: Vocabulary;
  readonly #byKey = new Map<string, string>();
  readonly #slugs: Set<string>;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#slugs = new Set(vocabulary.terms.map((term) => term.slug));
    for (const { name } of vocabulary.terms)
      if (!this.#byKey.has(termKey(name))) this.#byKey.set(termKey(name), name);
  }

  has = (name: string): boolean => this.#vocabulary.named(name) !== undefined || this.added.has(name);

  /** The vocabulary's spelling of a name; undefined if it is unknown. */
  find = (name: string): string | undefined =>
    this.has(name) ? name : this.#byKey.get(termKey(fitting(name)));

  /** Adds a name that is unknown in every spelling. Returns it as it was added; undefined if it makes no slug. */
  add(name: string): string | undefined {
    const [fit, plain] = [detached(fitting(name)), slug(fitting(name))];
    if (plain === '') return undefined;
    let free = plain;
    for (let count = 2; this.#slugs.has(free); count++) free = `${plain}-${count}`;
    this.#slugs.add(free);
    this.#byKey.set(termKey(fit), fit);
    this.added.set(fit, free === plain ? undefined : free);
    return fit;
  }
}

/** A name within the limit, cut at the end of a word. */
function fitting(name: string): string {
  if (name.length <= NAME_LIMIT) return name;
  const start = name.slice(0, NAME_LIMIT - 1);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), NAME_LIMIT / 2))}…`;
}
