import type { Language } from '../archive/language.ts';
import { shortDate } from '../i18n/dates.ts';
import { messagesFor } from '../i18n/messages.ts';
import { cardItem, headline } from './card-item.ts';
import type { Card } from './card.ts';
import { kickerBefore } from './kicker.ts';
import { Markup, markup } from './markup.ts';
import { MarkupMemory } from './markup-memory.ts';
import { badgeMarkup } from './preview-badge.ts';

const [cards, headlines] = [new MarkupMemory(), new MarkupMemory()];

/**
 * An article in a list, as HTML. `level` is the heading level of its headline. Below the heading of a day, the date would be said
 * twice.
 */
export function cardHtml(card: Card, level: 2 | 3, language: Language, hasDate = true): string {
  const as = `${level} ${language}${hasDate ? '' : ' undated'}`;
  return cards.get(card, as) ?? cards.set(card, as, fullCard(card, level, language, hasDate).text);
}

function fullCard(card: Card, level: 2 | 3, language: Language, hasDate: boolean): Markup {
  const { url, kicker, title, teaser, badge } = card;
  return cardItem({
    card,
    ...{ language, level, hasDate },
    kicker: new Markup(kickerBefore(kicker)),
    title,
    teaser,
    badge: badge && badgeMarkup(badge, language),
    more: moreOf(url, messagesFor(language).more),
  });
}

/** Visual only: screen readers use the headline's link. */
const moreOf = (url: string, text: string): Markup =>
  markup`<a class="more" href="${url}" tabindex="-1" aria-hidden="true">${text}&nbsp;…</a>`;

/** An article in a list as HTML, reduced to headline and date. Below the heading of a day, the date would be said twice. */
export function headlineHtml(card: Card, language: Language, hasDate = true): string {
  const as = hasDate ? language : `${language} undated`;
  return headlines.get(card, as) ?? headlines.set(card, as, shortCard(card, language, hasDate).text);
}

function shortCard(card: Card, language: Language, hasDate: boolean): Markup {
  const { url, kicker, title, date, label, badge } = card;
  const facts = [
    hasDate && markup`<time datetime="${date}">${shortDate(date, language)}</time>`,
    label !== undefined && markup`<span class="label">${label}</span>`,
  ].filter((fact) => fact !== false);
  return markup`<li>
    ${badge && badgeMarkup(badge, language)}
    <h3><a href="${url}">${headline(card, new Markup(kickerBefore(kicker)), title)}</a></h3>
    ${facts.length > 0 && markup`<p>${facts}</p>`}
  </li>`;
}
