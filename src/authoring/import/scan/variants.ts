import { slug } from '../../../archive/slug.ts';
import { termKey } from '../terms/term-key.ts';
import type { Counted } from './tally.ts';

/** A name with its other spellings: `Open Data` with `Open-Data` and `open data`. */
export interface Spelled extends Counted {
  /** See `termKey`. */
  key: string;
  variants: Counted[];
}

/** The longest name of a vocabulary, in UTF-16 code units. */
const NAME_LIMIT = 100;
/** Control characters, which no line of a content file may have. */
const UNFIT = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Names with all their spellings, under the most frequent. Names that no vocabulary could hold are left out. */
export function spelledNames(names: readonly Counted[]): Spelled[] {
  const found = new Map<string, Spelled>();
  for (const { name, count } of names) {
    const key = termKey(name);
    const known = found.get(key);
    if (slug(name) === '' || name.length > NAME_LIMIT || UNFIT.test(name)) continue;
    if (!known) found.set(key, { name, count, key, variants: [] });
    else {
      known.count += count;
      known.variants.push({ name, count });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
