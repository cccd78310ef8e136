import type { Language } from '../archive/language.ts';
import { dayDate } from '../i18n/dates.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Ribbon } from './card.ts';
import { type Markup, markup } from './markup.ts';

/** Says in a preview why an article is not public. */
export function ribbonMarkup(ribbon: Ribbon, language: Language): Markup {
  const texts = messagesFor(language);
  const text =
    ribbon.kind === 'draft'
      ? texts.draft
      : texts.embargoed(`${dayDate(ribbon.until.slice(0, 10), language)}, ${ribbon.until.slice(11)}`);
  return markup`<p class="ribbon">${text}</p>`;
}
