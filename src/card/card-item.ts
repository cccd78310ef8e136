import type { Language } from '../archive/language.ts';
import { shortDate } from '../i18n/dates.ts';
import type { Card } from './card.ts';
import { type Markup, markup } from './markup.ts';
import { pictureMarkup } from './picture.ts';
import { isLongTeaser } from './text-length.ts';

/** What a list entry shows of a card: lists pass plain texts, the search passes them with its matches marked. */
export interface CardItem {
  card: Pick<Card, 'url' | 'date' | 'label' | 'image' | 'lang' | 'kickerLang'>;
  language: Language;
  /** Heading level of the headline. */
  level: 2 | 3;
  /** Includes the trailing colon; may be empty. */
  kicker: Markup;
  title: string | Markup;
  teaser: string | Markup;
  /** Class of the headline's link. */
  linkClass?: string;
  /** Above the label, after the teaser and below it, respectively. */
  badge?: Markup | undefined;
  more?: Markup;
  /** Below the heading of a day, the date would be said twice. */
  hasDate?: boolean;
  excerpt?: Markup | undefined;
}

/**
 * An article in a list, on pages and in search results. It reads as in the printed list: image, label, "Kicker: Headline",
 * "[date] teaser".
 */
export function cardItem({ card, language, level, kicker, title, teaser, ...item }: CardItem): Markup {
  const { url, date, label, image } = card;
  const { linkClass, badge, more, excerpt, hasDate = true } = item;
  const day = hasDate && markup`<time datetime="${date}">[${shortDate(date, language)}]</time> `;
  const link = linkClass !== undefined && markup` class="${linkClass}"`;
  return markup`<li class="card">
    ${image && pictureMarkup(image.picture, image.alt)}
    ${badge}
    ${label !== undefined && markup`<p class="label">${label}</p>`}
    <h${level}><a href="${url}"${link}>${headline(card, kicker, title)}</a></h${level}>
    <p${isLongTeaser(typeof teaser === 'string' ? teaser : teaser.text) && markup` class="long"`}>${day}${inLang(teaser, card.lang)}${more && markup` ${more}`}</p>
    ${excerpt}
  </li>`;
}

/** The text of a headline's link. The kicker may be empty. */
export const headline = (
  { lang, kickerLang }: Pick<Card, 'lang' | 'kickerLang'>,
  kicker: Markup,
  title: string | Markup,
): Markup =>
  kicker.text === ''
    ? markup`${inLang(title, lang)}`
    : markup`<span class="kicker"${langAttribute(kickerLang)}>${kicker}</span> ${inLang(title, lang)}`;

/** A text of another language than the page. */
const inLang = (text: string | Markup, lang: string | undefined): string | Markup =>
  lang === undefined ? text : markup`<span${langAttribute(lang)}>${text}</span>`;

const langAttribute = (lang: string | undefined): Markup | undefined =>
  lang === undefined ? undefined : markup` lang="${lang}"`;
