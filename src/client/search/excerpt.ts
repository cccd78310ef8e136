import type { Language } from '../../archive/language.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import type { Piece } from '../../card/marked-text.ts';
import type { Result } from './protocol.ts';
import type { Query } from './query.ts';
import type { ArticleText } from './texts.ts';

/** Words in an excerpt, and how many of them precede the first marked one. */
const LENGTH = 32;
const LEAD = 6;
/** Shorter words of the query occur inside too many other words to be marked there. */
const SHORTEST_INSIDE = 4;

/** A text of an article, with the positions of its marked words. */
interface MarkedPart {
  text: string;
  tokens: readonly Token[];
  marked: ReadonlySet<number>;
}

/** An article with all matches of a query marked. `locations` are positions of words, counted over all its texts. */
export function resultIn(
  { card, body }: ArticleText,
  locations: readonly number[],
  query: Query,
  language: Language,
): Result {
  const found = new Set(locations);
  let start = 0;
  const marked = (text: string): MarkedPart => {
    const tokens = tokensOf(text, language);
    const inside = insideCompounds(tokens, query);
    const places = [...tokens.keys()].filter((place) => found.has(start + place) || inside(place));
    start += tokens.length;
    return { text, tokens, marked: new Set(places) };
  };
  const whole = (text: string): Piece[] => pieces(marked(text), 0, text.length);
  // The index counts the words in this order.
  const head = { kicker: whole(card.kicker), title: whole(card.title), teaser: whole(card.teaser) };
  return { card, ...head, excerpt: excerptOf(marked(body)) };
}

/** The index says that an article has a compound or a hyphenated word that contains a word, but not where. This finds the places. */
function insideCompounds(tokens: readonly Token[], { wanted }: Query): (place: number) => boolean {
  const parts = wanted
    .flatMap(({ sequences }) => sequences.filter((terms) => terms.length === 1).flat())
    .filter(({ word, isExact }) => !isExact && word.length >= SHORTEST_INSIDE)
    .map(({ word }) => word);
  const holds = (word: string): boolean =>
    word.length > SHORTEST_INSIDE && parts.some((part) => word.includes(part));
  const joined = new Set<number>();
  for (let start = 0, end = 1; start < tokens.length; start = end++) {
    while (tokens[end]?.glue !== undefined) end++;
    const run = tokens.slice(start, end);
    const isJoined = run.length > 1 && !run.some(({ word }) => holds(word));
    if (isJoined && holds(run.map(({ word }) => word).join('')))
      for (let place = start; place < end; place++) joined.add(place);
  }
  return (place) => joined.has(place) || holds(tokens[place]?.word ?? '');
}

/** The passage of the body with the most marked words, the first of equals; empty if none is marked. */
function excerptOf(body: MarkedPart): Piece[] {
  const { text, tokens, marked } = body;
  const places = [...marked];
  let [best, most] = [-1, 0];
  for (const [index, place] of places.entries()) {
    const count = places.slice(index).findIndex((other) => other >= place + LENGTH - LEAD);
    const held = count === -1 ? places.length - index : count;
    if (held > most) [best, most] = [place, held];
  }
  if (best === -1) return [];
  const last = Math.min(tokens.length, Math.max(0, best - LEAD) + LENGTH);
  const first = Math.max(0, Math.min(best - LEAD, last - LENGTH));
  // Extended to the nearest spaces, so that it includes the punctuation around its words.
  const start = text.lastIndexOf(' ', tokens[first]?.start ?? 0) + 1;
  const space = text.indexOf(' ', tokens[last - 1]?.end ?? 0);
  const end = space === -1 ? text.length : space;
  const found = pieces(body, start, end);
  if (start > 0) found.unshift({ text: '… ', mark: false });
  if (end < text.length) found.push({ text: ' …', mark: false });
  return found;
}

/** A passage of a text. Punctuation around a marked word is not marked; adjacent marked words are one piece. */
function pieces({ text, tokens, marked }: MarkedPart, start: number, end: number): Piece[] {
  const found: Piece[] = [];
  const add = (from: number, to: number, mark: boolean): void => {
    const last = found.at(-1);
    if (from === to) return;
    if (last?.mark === mark) last.text += text.slice(from, to);
    else found.push({ text: text.slice(from, to), mark });
  };
  let at = start;
  for (const [place, token] of tokens.entries()) {
    if (token.start < start || token.end > end || !marked.has(place)) continue;
    const between = text.slice(at, token.start);
    const joins = marked.has(place - 1) && (/^\s$/.test(between) || token.glue === between);
    add(at, token.start, joins);
    add(token.start, token.end, true);
    at = token.end;
  }
  add(at, end, false);
  return found;
}
