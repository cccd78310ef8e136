import type { Found, Piece } from './protocol.ts';
import { normalized, type Query } from './query.ts';
import type { ArticleText } from './texts.ts';

/** Words of an excerpt, and how many of them stand before the first one that matters. */
const LENGTH = 32;
const LEAD = 6;
/** A shorter word of the query may stand in too many words to be looked for inside of them. */
const SHORTEST_INSIDE = 4;

/** A word between the punctuation around it. */
const OUTER = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** An article with everything marked that a query has found in it. */
export function foundIn({ card, words }: ArticleText, locations: readonly number[], query: Query): Found {
  const marked = new Set([...locations, ...insideCompounds(words, query)]);
  const ends = [card.kicker, card.title, card.teaser].reduce<number[]>(
    (found, part) => [...found, (found.at(-1) ?? 0) + part.split(/\s+/).length],
    [],
  ) as [number, number, number];
  const [title, teaser, body] = ends;
  const part = (from: number, to: number): Piece[] => pieces(words, marked, from, to);
  return {
    card,
    kicker: part(0, title),
    title: part(title, teaser),
    teaser: part(teaser, body),
    excerpt: excerptOf(words, marked, body),
  };
}

/** Pagefind knows where a word stands, and that a compound holds it, but not where that stands. */
function insideCompounds(words: readonly string[], query: Query): number[] {
  const wanted = query.words.filter((word) => word.length >= SHORTEST_INSIDE);
  if (wanted.length === 0) return [];
  return words.flatMap((word, position) => {
    if (word.length <= SHORTEST_INSIDE) return [];
    const plain = normalized(word);
    return wanted.some((part) => plain.includes(part)) ? [position] : [];
  });
}

/** The stretch of the body with the most marked words; the first of equals. Empty where none is marked. */
function excerptOf(words: readonly string[], marked: ReadonlySet<number>, body: number): Piece[] {
  const places = [...marked].filter((place) => place >= body).sort((a, b) => a - b);
  let [best, most] = [-1, 0];
  for (const [index, place] of places.entries()) {
    const count = places.slice(index).findIndex((other) => other >= place + LENGTH - LEAD);
    const held = count === -1 ? places.length - index : count;
    if (held > most) [best, most] = [place, held];
  }
  if (best === -1) return [];
  const end = Math.min(words.length, Math.max(body, best - LEAD) + LENGTH);
  const start = Math.max(body, Math.min(best - LEAD, end - LENGTH));
  const found = pieces(words, marked, start, end);
  if (start > body) found.unshift({ text: '… ', mark: false });
  if (end < words.length) found.push({ text: ' …', mark: false });
  return found;
}

/** Words as text. Punctuation around a marked word is not marked; marked words that follow each other are one piece. */
function pieces(words: readonly string[], marked: ReadonlySet<number>, from: number, to: number): Piece[] {
  const found: Piece[] = [];
  const add = (text: string, mark: boolean): void => {
    const last = found.at(-1);
    if (text === '') return;
    if (last?.mark === mark) last.text += text;
    else found.push({ text, mark });
  };
  words.slice(from, to).forEach((word, index) => {
    const mark = marked.has(from + index);
    const [, before = '', core = '', after = ''] = OUTER.exec(word) as RegExpExecArray;
    const joins = mark && before === '' && found.at(-1)?.mark === true;
    if (index > 0) add(' ', joins);
    add(before, false);
    add(core, mark);
    add(after, false);
  });
  return found;
}
