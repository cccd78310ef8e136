import { isShort, type Wanted } from './query.ts';
import { TIER, type Tier } from './term.ts';

/** How the matches differ from what was typed, if no article has exactly that. */
export type Widening = { typed: string; together?: true } & (
  { by: 'spelling' | 'part' } | { by: 'split'; parts: readonly string[] }
);

/**
 * Decides how far from each required word an article may be. Words that differ only in umlauts, and longer words for a very short one,
 * count if no article has the word itself, which is certain once all slices have answered.
 */
export class Widenings {
  readonly #admitted: readonly (readonly Tier[])[];
  /** What is to be reported to the reader. */
  readonly reported: readonly Widening[];

  /** `found` has the tiers of each article found in any slice, one for each of `wanted`. */
  constructor(wanted: readonly Wanted[], found: readonly (readonly Tier[])[], done: boolean) {
    const ofEach = wanted.map((_one, place) => new Set(found.map((tiers) => tiers[place])));
    this.#admitted = wanted.map((one, place) => admitted(ofEach[place] as TierSet, isShort(one), done));
    this.reported = wanted.flatMap(({ typed, sequences }, place): Widening[] => {
      const has = (tier: Tier): boolean => done && ofEach[place]?.has(tier) === true;
      // With several words, every article found has all of them.
      const reported = { typed, ...(wanted.length > 1 && { together: true as const }) };
      if (has(TIER.exact)) return [];
      const isOtherCase = sequences[0]?.[0]?.isAbbreviation === true;
      if (has(TIER.form)) return isOtherCase ? [{ ...reported, by: 'spelling' }] : [];
      if (has(TIER.spelling)) return [{ ...reported, by: 'spelling' }];
      return has(TIER.part) && !has(TIER.umlautForm) ? [{ ...reported, by: 'part' }] : [];
    });
  }

  /** Whether an article is near enough. */
  admits(tiers: readonly Tier[]): boolean {
    return tiers.every((tier, place) => this.#admitted[place]?.includes(tier));
  }
}

type TierSet = ReadonlySet<Tier | undefined>;

/** Which tiers count. If articles have both "Bürger" and "Burger", forms with other umlauts belong to the other word. */
function admitted(found: TierSet, short: boolean, done: boolean): readonly Tier[] {
  const { exact, form, umlautForm, spelling, part } = TIER;
  const isFound = found.has(exact) || found.has(form);
  const near = found.has(spelling) && isFound ? [exact, form] : [exact, form, umlautForm];
  if (isFound) return short ? near : [...near, part];
  const isSpelled = found.has(spelling) || found.has(umlautForm);
  if (!done) return short ? [umlautForm] : [umlautForm, part];
  return isSpelled && short ? [umlautForm, spelling] : [umlautForm, spelling, part];
}
