import type { Article } from '../archive/article.ts';
import { groupBy } from '../archive/groups.ts';
import { identityOf } from '../archive/identity.ts';
import { type Card, cardOf } from '../card/card.ts';
import type { CommonInputs } from './common-inputs.ts';
import { type DataInputs, dataInputs } from './data-inputs.ts';
import { digestOf } from './digest.ts';
import { type DossierEntry, dossierEntry } from './dossier-inputs.ts';
import type { FactsCache } from './facts-cache.ts';
import { type ListOf, topicList } from './lists.ts';
import { Shared } from './shared.ts';
import { dayOf, factsOf, type YearFacts } from './year-facts.ts';

/** The articles of a year, newest first, and what follows from them and the common inputs alone. */
export class YearArticles {
  readonly common: CommonInputs;
  /** `2023`. */
  readonly name: string;
  readonly articles: readonly Article[];
  readonly #cache: FactsCache;
  readonly #terms = new Map<ListOf, ReadonlyMap<string, readonly Article[]>>();
  readonly #cards: (Shared<Card> | undefined)[] = [];
  #indexes: ReadonlyMap<Article, number> | undefined;
  #facts: YearFacts | undefined;
  #digest: string | undefined;

  constructor(common: CommonInputs, name: string, articles: readonly Article[], cache: FactsCache) {
    [this.common, this.name, this.articles, this.#cache] = [common, name, articles, cache];
  }

  /** Whether it is what the very same articles and common inputs make. */
  isOf(common: CommonInputs, articles: readonly Article[]): boolean {
    const own = this.articles;
    const isSame = common === this.common && articles.length === own.length;
    return isSame && articles.every((article, index) => article === own[index]);
  }

  /** Its articles by term slug. */
  byTerm(list: ListOf): ReadonlyMap<string, readonly Article[]> {
    let groups = this.#terms.get(list);
    if (!groups) {
      groups = groupBy(this.articles, (article) => list.slugs(article, this.common.vocabularies));
      this.#terms.set(list, groups);
    }
    return groups;
  }

  /** Few builds need the cards of an old year; digests of the cards that neighbouring years show come from its facts. */
  card(article: Article): Shared<Card> {
    this.#indexes ??= new Map(this.articles.map((it, index) => [it, index]));
    const index = this.#indexes.get(article);
    if (index === undefined) throw new Error(`${article.file} is not an article of ${this.name}`);
    return (this.#cards[index] ??= new Shared(
      () => this.#cardOf(article),
      () => this.facts.cards[index] as string,
    ));
  }

  /** The cards of a day of the calendar (`03-30`); undefined if it has none. */
  cardsOfDay(day: string): Shared<Shared<Card>[]> | undefined {
    const digest = Object.hasOwn(this.facts.days, day) ? this.facts.days[day] : undefined;
    if (digest === undefined) return undefined;
    const cards = (): Shared<Card>[] =>
      this.articles.filter((article) => dayOf(article) === day).map((article) => this.card(article));
    return new Shared(cards, () => digest);
  }

  /** What a topic's dossier may show of the year; undefined if the year has nothing on the topic. */
  dossierEntries(topic: string): Shared<DossierEntry[]> | undefined {
    const topics = this.facts.terms[topicList.kind] ?? {};
    const digest = Object.hasOwn(topics, topic) ? topics[topic]?.dossier : undefined;
    if (digest === undefined) return undefined;
    const entries = (): DossierEntry[] =>
      (this.byTerm(topicList).get(topic) ?? []).map((article) => dossierEntry(this.card(article), article));
    return new Shared(entries, () => digest);
  }

  dataInputs(article: Article): DataInputs {
    return dataInputs(this.card(article), article, this.common.vocabularies);
  }

  #cardOf(article: Article): Card {
    const { vocabularies, language, images, preview } = this.common;
    return cardOf(article, vocabularies, { language, images }, preview);
  }

  get facts(): YearFacts {
    return (this.#facts ??= this.#cache.getOrCreate(`facts-${this.name}`, this.toJSON(), () =>
      factsOf(this),
    ));
  }

  /** Covers everything that this object exposes. */
  toJSON(): string {
    return (this.#digest ??= digestOf([this.common, this.articles.map(identityOf).join('\n')]));
  }
}
