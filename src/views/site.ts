import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { followUpsOf } from '../archive/follow-ups.ts';
import { InternalLinks } from '../archive/internal-links.ts';
import { neighboursOf, type Neighbours } from '../archive/neighbours.ts';
import { messagesFor, type Messages } from '../i18n/messages.ts';
import { cardOf, type Card } from './card.ts';
import { reference } from './digest.ts';
import { frameOf, type Frame } from './frame.ts';
import { share } from './shared.ts';

/** How many preceding articles of its category stand under an article, and how many a fragment holds. */
export const RELATED = 15;

/** The archive with what several views need, computed once. Cards are shared objects, which the plan hashes once. */
export class Site {
  readonly archive: Archive;
  readonly preview: boolean;
  readonly frame: Frame;
  readonly texts: Messages;
  readonly #cards = new Map<Article, Card>();
  readonly #cardKeys = new Map<Article, string>();
  #neighbours: Map<Article, Neighbours> | undefined;
  #links: InternalLinks | undefined;
  #followUps: ReadonlyMap<Article, readonly Article[]> | undefined;

  constructor(archive: Archive, preview = false) {
    this.archive = archive;
    this.preview = preview;
    this.frame = share(frameOf(archive));
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

  /** Changes when the article's card does. */
  cardKey(article: Article): string {
    let key = this.#cardKeys.get(article);
    if (key === undefined) this.#cardKeys.set(article, (key = reference(this.card(article))));
    return key;
  }

  cards(articles: readonly Article[]): Card[] {
    return articles.map((article) => this.card(article));
  }

  neighbours(article: Article): Neighbours {
    this.#neighbours ??= neighboursOf(this.archive.articles, RELATED);
    return this.#neighbours.get(article) ?? { preceding: [] };
  }
  /** The articles that bodies link. */
  get links(): InternalLinks {
    return (this.#links ??= new InternalLinks(this.archive.articles, this.frame.url));
  }

  /** Later articles on the same matter, newest first. */
  followUps(article: Article): readonly Article[] {
    this.#followUps ??= followUpsOf(this.archive.articles, this.links);
    return this.#followUps.get(article) ?? [];
  }
}
