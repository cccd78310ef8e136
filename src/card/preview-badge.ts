import type { Language } from '../archive/language.ts';
import { dayDate } from '../i18n/dates.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { PreviewBadge } from './card.ts';
import { type Markup, markup } from './markup.ts';

/** Tells a preview's reader why an article is not public yet. */
export function badgeMarkup(badge: PreviewBadge, language: Language): Markup {
  const texts = messagesFor(language);
  const text =
    badge.kind === 'draft'
      ? texts.draft
      : texts.embargoed(`${dayDate(badge.until.slice(0, 10), language)}, ${badge.until.slice(11)}`);
  return markup`<p class="ribbon">${text}</p>`;
}
