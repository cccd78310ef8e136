import { dateOf } from '../../../archive/date.ts';
import { dayDate } from '../../../i18n/dates.ts';
import { proseOf } from '../../../i18n/author-languages.ts';
import { matches } from '../passages.ts';
import { documentRule } from '../rule.ts';

export const relativeDay = documentRule({
  name: 'relative-day',
  readsLanguage: true,
  severity: 'info',
  check(document, report, { old }) {
    const { article, language } = document;
    if (!article || !old) return;
    for (const { match, start, end } of matches(document, proseOf(language).relativeDay)) {
      if (/[\p{L}\d-]/u.test(document.text.charAt(start - 1))) continue;
      report({ start, end }, { word: match[0], date: dayDate(dateOf(article.date), language) });
    }
  },
});
