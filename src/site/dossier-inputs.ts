import type { Article } from '../archive/article.ts';
import type { Card } from '../card/card.ts';
import type { Shared } from './shared.ts';

/** What a dossier may show of an article: its card, the addresses it links to, and those under which others link to it. */
export interface DossierEntry<C = Shared<Card>> {
  card: C;
  url: string;
  date: string;
  links: readonly string[];
  aliases: readonly string[];
}

export const dossierEntry = <C>(card: C, { url, date, links, aliases }: Article): DossierEntry<C> => ({
  ...{ card, url, date, links, aliases },
});
