import { isShort, type Wanted } from './query.ts';
import { TIER, type Tier } from './term.ts';

/** How what was found differs from what was typed, where no article has that. */
export type Widening = { typed: string; together?: true } & (
  { by: 'spelling' | 'part' } | { by: 'split'; parts: readonly string[] }
);

/**
 * Decides, for each word that is asked for, how far from it an article may be. Words that only differ in their umlauts, and longer words
 * for a very short one, count where no article has the word itself: which is known when all slices have answered.
 */
export class Widenings {
  readonly #admitted: readonly (readonly Tier[])[];
  /** What is to be told to the reader. */
  readonly told: readonly Widening[];

  /** `found` are the tiers of each article that was found in any slice, one for each of `wanted`. */
  constructor(wanted: readonly Wanted[], found: readonly (readonly Tier[])[], done: boolean) {
    const ofEach = wanted.map((_one, place) => new Set(found.map((tiers) => tiers[place])));
    this.#admitted = wanted.map((one, place) => admitted(ofEach[place] as TiersFound, isShort(one), done));
    this.told = wanted.flatMap(({ typed, sequences }, place): Widening[] => {
      const has = (tier: Tier): boolean => done && ofEach[place]?.has(tier) === true;
      // Of several words, articles are known that have them all.
      const told = { typed, ...(wanted.length > 1 && { together: true as const }) };
      if (has(TIER.exact)) return [];
      const isOtherCase = sequences[0]?.[0]?.isAbbreviation === true;
      if (has(TIER.form)) return isOtherCase ? [{ ...told, by: 'spelling' }] : [];
      if (has(TIER.spelling)) return [{ ...told, by: 'spelling' }];
      return has(TIER.part) && !has(TIER.umlautForm) ? [{ ...told, by: 'part' }] : [];
    });
  }

  /** Whether an article is near enough. */
  admits(tiers: readonly Tier[]): boolean {
    return tiers.every((tier, place) => this.#admitted[place]?.includes(tier));
  }
}

type TiersFound = ReadonlySet<Tier | undefined>;

/**
 * Which tiers count. Where articles have both "Bürger" and "Burger", these are two words, and other forms with other umlauts belong to the
 * other one.
 */
function admitted(found: TiersFound, short: boolean, done: boolean): readonly Tier[] {
  const { exact, form, umlautForm, spelling, part } = TIER;
  const isFound = found.has(exact) || found.has(form);
  const near = found.has(spelling) && isFound ? [exact, form] : [exact, form, umlautForm];
  if (isFound) return short ? near : [...near, part];
  const isSpelled = found.has(spelling) || found.has(umlautForm);
  if (!done) return short ? [umlautForm] : [umlautForm, part];
  return isSpelled && short ? [umlautForm, spelling] : [umlautForm, spelling, part];
}
