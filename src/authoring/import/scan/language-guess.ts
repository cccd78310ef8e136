/** Frequent words that the other languages lack. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(['der', 'und', 'nicht', 'ist', 'das', 'mit', 'auf', 'für', 'eine', 'sich', 'auch', 'wird']),
  en: new Set(['the', 'and', 'of', 'to', 'is', 'that', 'for', 'with', 'are', 'this', 'you', 'have']),
  fr: new Set(['le', 'les', 'et', 'est', 'dans', 'pour', 'une', 'que', 'qui', 'avec', 'sur', 'pas']),
  es: new Set(['el', 'los', 'y', 'en', 'por', 'para', 'una', 'como', 'más', 'pero', 'sus', 'del']),
};

/** Characters of a body that are looked at, and the words that a guess needs. */
const [LOOKED_AT, ENOUGH] = [4000, 4];

/** The language that most of a body's small words are of; undefined for a body with too few. */
export function languageGuess(body: string): string | undefined {
  const words = body
    .slice(0, LOOKED_AT)
    .replace(/<[^>]*>/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const counts = Object.entries(WORDS).map(
    ([language, known]) => [language, words.filter((word) => known.has(word)).length] as const,
  );
  const [best] = counts.sort(([, a], [, b]) => b - a);
  return best && best[1] >= ENOUGH ? best[0] : undefined;
}
