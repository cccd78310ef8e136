import type { Language } from '../../archive/language.ts';
import { cardItem } from '../../card/card-item.ts';
import { kickerBefore } from '../../card/kicker.ts';
import { markedHtml, type Piece } from '../../card/marked-text.ts';
import { Markup, markup } from '../../card/markup.ts';
import type { SearchMessages } from '../../i18n/search.ts';
import type { Result } from './protocol.ts';

/** Class of the links that the arrow keys move between. */
export const RESULT_LINK = 'result-link';

/** A result as a list item, with its matches marked. */
export function resultCard(
  { card, kicker, title, teaser, excerpt }: Result,
  texts: SearchMessages,
  language: Language,
): HTMLLIElement {
  const template = document.createElement('template');
  template.innerHTML = cardItem({
    card,
    language,
    level: 3,
    kicker: new Markup(kickerBefore(kicker)),
    title: marked(title),
    teaser: marked(teaser),
    linkClass: RESULT_LINK,
    excerpt: excerpt.length === 0 ? undefined : excerptOf(excerpt, texts),
  }).text;
  return template.content.firstElementChild as HTMLLIElement;
}

const marked = (pieces: readonly Piece[]): Markup => new Markup(markedHtml(pieces));

const excerptOf = (excerpt: readonly Piece[], { searchExcerpt }: SearchMessages): Markup =>
  markup`<p class="excerpt" aria-label="${searchExcerpt}">${marked(excerpt)}</p>`;
