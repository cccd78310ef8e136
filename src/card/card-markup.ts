import { shortDate } from '../i18n/dates.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Card } from './card.ts';
import { kickerBefore } from './kicker.ts';
import { Markup, markup } from './markup.ts';
import { MarkupMemory } from './markup-memory.ts';
import { pictureMarkup } from './picture.ts';
import { ribbonMarkup } from './preview-badge.ts';

type Language = 'de' | 'en';

const [cards, headlines] = [new MarkupMemory(), new MarkupMemory()];

/** An article in a list, as HTML. `level` is that of its headline. */
export function cardHtml(card: Card, level: 2 | 3, language: Language): string {
  const as = `${level} ${language}`;
  return cards.get(card, as) ?? cards.set(card, as, fullCard(card, level, language).text);
}

/** Reads as on the printed list: image, label, "Kicker: Headline", "[date] teaser mehr". */
function fullCard(card: Card, level: 2 | 3, language: Language): Markup {
  const { url, date, teaser, label, image, ribbon } = card;
  const { more } = messagesFor(language);
  return markup`<li class="card">
    ${image && pictureMarkup(image.picture, image.alt)}
    ${ribbon && ribbonMarkup(ribbon, language)}
    ${label !== undefined && markup`<p class="label">${label}</p>`}
    <h${level}>${headlineOf(card)}</h${level}>
    <p><time datetime="${date}">[${shortDate(date, language)}]</time> ${teaser} ${moreOf(url, more)}</p>
  </li>`;
}

/** For the eye: what reads aloud has the headline. */
const moreOf = (url: string, text: string): Markup =>
  markup`<a class="more" href="${url}" tabindex="-1" aria-hidden="true">${text}&nbsp;…</a>`;

/** An article in a list that says no more than its headline and date, as HTML. */
export function headlineHtml(card: Card, language: Language): string {
  return headlines.get(card, language) ?? headlines.set(card, language, shortCard(card, language).text);
}

function shortCard(card: Card, language: Language): Markup {
  const { date, label, ribbon } = card;
  return markup`<li>
    ${ribbon && ribbonMarkup(ribbon, language)}
    <h3>${headlineOf(card)}</h3>
    <p>
      <time datetime="${date}">${shortDate(date, language)}</time>
      ${label !== undefined && markup`<span class="label">${label}</span>`}
    </p>
  </li>`;
}

const headlineOf = ({ url, kicker, title }: Card): Markup =>
  markup`<a href="${url}"><span class="kicker">${new Markup(kickerBefore(kicker))}</span> ${title}</a>`;
