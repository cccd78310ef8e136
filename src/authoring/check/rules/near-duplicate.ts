import type { Article } from '../../../archive/article.ts';
import { byNewest } from '../../../archive/order.ts';
import { fieldPlace } from '../places.ts';
import { archiveRule } from '../rule.ts';
import { overlap, prefixLength, type Ranked, ranked, shinglesOf } from '../shingles.ts';

/** Jaccard similarity of shingles from which two articles count as near duplicates. */
const LIMIT = 0.6;

/** Compares title and teaser of each checked article with those of all older ones. */
export const nearDuplicate = archiveRule({
  name: 'near-duplicate',
  severity: 'warning',
  check({ archive, articles, document }, report) {
    const texts = archive.articles.map((article) => ({
      article,
      shingles: shinglesOf(`${article.title} ${article.teaser}`),
    }));
    const checked = new Set(articles);
    const index = new SimilarityIndex(texts.filter(({ article }) => checked.has(article)));
    const best = new Map<Article, { other: Article; similarity: number }>();
    for (const { article: other, shingles } of texts) {
      for (const [article, similarity] of index.similar(shingles)) {
        if (byNewest(article, other) < 0 && similarity > (best.get(article)?.similarity ?? 0))
          best.set(article, { other, similarity });
      }
    }
    for (const [article, { other, similarity }] of best) {
      const percent = Math.floor(similarity * 100);
      report(fieldPlace(document(article.file), 'title'), { other: other.file, percent });
    }
  },
});

/**
 * Finds the checked articles that are similar to a text. Each is indexed by its rarest shingles only, by enough of them that
 * a similar text must have one among its own rarest (prefix filtering: Chaudhuri, Ganti, Kaushik 2006).
 */
class SimilarityIndex {
  readonly #articles: { article: Article; keys: Ranked }[];
  readonly #counts = new Map<number, number>();
  readonly #groups = new Map<number, number[]>();
  /** The text for which each article was last compared. */
  readonly #seen: Uint32Array;
  #asked = 0;

  constructor(texts: readonly { article: Article; shingles: ReadonlySet<number> }[]) {
    for (const { shingles } of texts) {
      for (const shingle of shingles) this.#counts.set(shingle, (this.#counts.get(shingle) ?? 0) + 1);
    }
    this.#articles = texts.map(({ article, shingles }) => ({
      article,
      keys: ranked(shingles, this.#counts),
    }));
    this.#seen = new Uint32Array(texts.length);
    this.#articles.forEach(({ keys }, number) => {
      for (const key of keys.subarray(0, prefixLength(keys, LIMIT))) {
        const group = this.#groups.get(key);
        if (group) group.push(number);
        else this.#groups.set(key, [number]);
      }
    });
  }

  *similar(shingles: ReadonlySet<number>): Generator<[Article, number]> {
    let shared = 0;
    for (const shingle of shingles) if (this.#counts.has(shingle)) shared++;
    if (shared < LIMIT * shingles.size) return; // true of most texts if few articles are checked
    const own = ranked(shingles, this.#counts);
    const asked = ++this.#asked;
    for (const key of own.subarray(0, prefixLength(own, LIMIT))) {
      for (const number of this.#groups.get(key) ?? []) {
        if (this.#seen[number] === asked) continue;
        this.#seen[number] = asked;
        const { article, keys } = this.#articles[number] as { article: Article; keys: Ranked };
        if (Math.min(keys.length, own.length) < LIMIT * Math.max(keys.length, own.length)) continue;
        const similarity = overlap(keys, own);
        if (similarity >= LIMIT) yield [article, similarity];
      }
    }
  }
}
