import type { EnginePage } from './engine.ts';
import type { Sequence } from './query.ts';
import { type Term, TIER, type Tier } from './term.ts';

/** How an article matches words of a query. */
export interface PageMatch {
  /** How near it comes to each word, or to all of them together in a sequence. */
  tiers: readonly Tier[];
  score: number;
  /** What each term has added to the score. */
  parts: readonly number[];
  /** Positions of the words in the content. */
  locations: readonly number[];
}

/** Fields with the parts of compounds, see build-slice.ts. */
const INSIDE = new Set(['headline', 'compounds']);
/** Fields whose words are not in the content, so their order is unknown. */
const ASIDE = ['terms', 'byline'];

/**
 * How a page matches words that may occur anywhere; undefined unless it has all of them. For Pagefind, any word with the same prefix
 * matches, or else with the longest prefix that it has; of several words, it drops those without even that.
 */
export function matchAnywhere(page: EnginePage, terms: Sequence): PageMatch | undefined {
  const tiers = terms.map((term) => bestTier(page, term));
  if (!tiers.every((tier) => tier !== undefined)) return undefined;
  const isMeant = (word: string): boolean => terms.some((term) => term.tier(word) !== undefined);
  return {
    tiers,
    score: scoreOf(page, isMeant),
    parts: terms.map((term) => contentScore(page, (word) => term.tier(word) !== undefined)),
    locations: locationsOf(page, (word) =>
      terms.some((term, index) => isShown(term, term.tier(word), tiers[index] as Tier)),
    ),
  };
}

/** How a page matches words that must be adjacent and in order. Only the last may be the prefix of a longer word. */
export function matchInOrder(page: EnginePage, terms: Sequence): PageMatch | undefined {
  const last = terms.length - 1;
  const tierOf = (index: number, word: string): Tier | undefined => {
    const tier = terms[index]?.tier(word);
    return tier === TIER.part && index < last ? undefined : tier;
  };
  const words = new Map<number, string[]>();
  for (const { l, v } of page.l) if (v) words.set(l, [...(words.get(l) ?? []), v.ws]);
  const found = [...words.keys()].flatMap((start) => {
    const tiers = terms.map((_term, index) =>
      nearest((words.get(start + index) ?? []).map((word) => tierOf(index, word))),
    );
    return tiers.every((tier) => tier !== undefined) ? [{ start, tier: farthest(tiers) }] : [];
  });
  const [first] = found;
  const isMeant = (word: string): boolean => terms.some((_term, index) => tierOf(index, word) !== undefined);
  if (!first) return matchAside(page, terms);
  const tier = nearest(found.map((one) => one.tier)) ?? first.tier;
  const locations = found.flatMap(({ start }) => terms.map((_term, index) => start + index));
  return { tiers: [tier], score: scoreOf(page, isMeant) + placeBonus(first.start), parts: [], locations };
}

/** Names of regions, topics and authors. */
function matchAside(page: EnginePage, terms: Sequence): PageMatch | undefined {
  for (const { fn, mt, cb } of page.vms ?? []) {
    if (!ASIDE.includes(fn)) continue;
    const tiers = terms.map((term) => nearest(mt.map((word) => term.tier(word))));
    if (tiers.every((tier) => tier === TIER.exact || tier === TIER.form))
      return { tiers: [farthest(tiers)], score: cb, parts: [], locations: [] };
  }
  return undefined;
}

/** A match in the headline or the first lines counts more than one further down. */
const placeBonus = (start: number): number => 1 + 4 / (1 + start / 10);

function bestTier({ scores = [], vms = [] }: EnginePage, term: Term): Tier | undefined {
  const inside = vms.some(({ fn, mt }) => INSIDE.has(fn) && mt.some((word) => term.tier(word) !== undefined));
  const words = [
    ...scores.map(({ w }) => w),
    ...vms.filter(({ fn }) => !INSIDE.has(fn)).flatMap(({ mt }) => mt),
  ];
  return nearest([...words.map((word) => term.tier(word)), inside ? TIER.part : undefined]);
}

/** Other spellings, and longer words for a short one, are marked only if there is no better match. */
function isShown(term: Term, tier: Tier | undefined, best: Tier): boolean {
  if (tier === undefined || tier <= best) return tier !== undefined;
  return tier === TIER.part ? !term.isShort : tier !== TIER.spelling;
}

const locationsOf = ({ l }: EnginePage, isWanted: (word: string) => boolean): number[] => [
  ...new Set(l.filter(({ v }) => v && isWanted(v.ws)).map((found) => found.l)),
];

type IsMeant = (word: string) => boolean;

/** Pagefind's score without what words add that merely share a prefix. */
function scoreOf(page: EnginePage, isMeant: IsMeant): number {
  const ofContent = contentScore(page, () => true);
  const fields = page.vms ?? [];
  const ofFields = fields.reduce((sum, { cb }) => sum + cb, 0);
  const content = ofContent === 0 ? 0 : (page.s - ofFields) * (contentScore(page, isMeant) / ofContent);
  return fields.reduce((sum, { cb, mt }) => sum + (cb * mt.filter(isMeant).length) / mt.length, content);
}

const contentScore = ({ scores = [] }: EnginePage, isMeant: IsMeant): number =>
  scores.reduce((sum, { w, s }) => (isMeant(w) ? sum + s : sum), 0);

function nearest(tiers: readonly (Tier | undefined)[]): Tier | undefined {
  return tiers.reduce(
    (best, tier) => (tier !== undefined && (best === undefined || tier < best) ? tier : best),
    undefined,
  );
}

const farthest = (tiers: readonly Tier[]): Tier =>
  tiers.reduce((worst, tier) => (tier > worst ? tier : worst), TIER.exact);
