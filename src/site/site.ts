import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { followUpsOf, type RememberedFollowUps } from '../archive/follow-ups.ts';
import { yearOf } from '../archive/date.ts';
import { InternalLinks } from '../archive/internal-links.ts';
import { Neighbourhood, type Neighbours } from '../archive/neighbours.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import type { Term } from '../archive/term.ts';
import { messagesFor, type Messages } from '../i18n/messages.ts';
import { cardOf, type Card } from '../card/card.ts';
import { reference } from './digest.ts';
import { chromeOf, type SiteChrome } from './site-chrome.ts';
import { type ListOf, RELATED } from './lists.ts';
import { share } from './shared.ts';
import { type Year, yearsOf } from './year.ts';

/** The archive with what several views need, computed once. Cards are shared objects, which the plan hashes once. */
export class Site {
  readonly archive: Archive;
  readonly preview: boolean;
  readonly chrome: SiteChrome;
  /** What site.yaml says, and every term of every vocabulary. */
  readonly settings: SiteSettings;
  readonly terms: { lists: readonly (readonly Term[])[] };
  readonly texts: Messages;
  readonly #cards = new Map<Article, Card>();
  readonly #cardKeys = new Map<Article, string>();
  /** By year: enters the keys that are known of it. */
  readonly #knownKeys = new Map<string, () => void>();
  #years: readonly Year[] | undefined;
  #neighbourhood: Neighbourhood | undefined;
  #links: InternalLinks | undefined;
  #followUps: ReadonlyMap<Article, readonly Article[]> | undefined;

  constructor(archive: Archive, preview = false) {
    this.archive = archive;
    this.preview = preview;
    this.chrome = share(chromeOf(archive));
    this.settings = share(archive.settings);
    const { categories, types, regions, topics, authors } = archive.vocabularies;
    this.terms = share({ lists: [categories, types, regions, topics, authors].map(({ terms }) => terms) });
    this.texts = messagesFor(archive.settings.language);
  }

  card(article: Article): Card {
    let card = this.#cards.get(article);
    if (!card) {
      const { vocabularies, settings } = this.archive;
      card = share(cardOf(article, vocabularies, settings.language, this.preview));
      this.#cards.set(article, card);
    }
    return card;
  }

  /** Takes over card keys, see `YearFacts`. Few builds ask for those of an old year. */
  knowCardKeys({ name, articles }: Year, keys: readonly string[]): void {
    this.#knownKeys.set(name, () => {
      for (const [index, article] of articles.entries()) this.#cardKeys.set(article, keys[index] as string);
    });
  }

  /** Changes when the article's card does. */
  cardKey(article: Article): string {
    if (this.#knownKeys.size > 0) this.#learnKeys(yearOf(article.date));
    let key = this.#cardKeys.get(article);
    if (key === undefined) this.#cardKeys.set(article, (key = reference(this.card(article))));
    return key;
  }

  #learnKeys(year: string): void {
    this.#knownKeys.get(year)?.();
    this.#knownKeys.delete(year);
  }

  cards(articles: readonly Article[]): Card[] {
    return articles.map((article) => this.card(article));
  }

  /** Has the follow-ups of closed spans from an earlier build, where one knows them. */
  rememberFollowUps: RememberedFollowUps = (_span, find) => find();

  /** What the articles' places in the search index are made of, in the order of the archive. */
  get searchKeys(): readonly string[] {
    return this.years.flatMap(({ facts }) => facts.search);
  }

  /** Newest first. */
  get years(): readonly Year[] {
    return (this.#years ??= yearsOf(this));
  }

  /** The articles of a term, newest first, `count` at most. */
  articlesOf(list: ListOf, slug: string, count = Infinity): Article[] {
    const found: Article[] = [];
    for (const year of this.years) {
      if (found.length >= count) break;
      if (year.termOf(list, slug)) found.push(...(year.byTerm(list).get(slug) ?? []));
    }
    return found.slice(0, count);
  }

  /** The periods with articles of a term, newest first. */
  periodsOf(list: ListOf, slug: string): string[] {
    return this.years.flatMap((year) => year.termOf(list, slug)?.periods ?? []);
  }

  neighbours(article: Article): Neighbours {
    this.#neighbourhood ??= new Neighbourhood(this.archive.articles, RELATED);
    return this.#neighbourhood.of(article);
  }

  /** The articles that bodies link. */
  get links(): InternalLinks {
    return (this.#links ??= new InternalLinks(this.archive.articles, this.chrome.url));
  }

  /** Later articles on the same matter, newest first. */
  followUps(article: Article): readonly Article[] {
    this.#followUps ??= followUpsOf(this.archive.articles, this.links, this.rememberFollowUps);
    return this.#followUps.get(article) ?? [];
  }
}
