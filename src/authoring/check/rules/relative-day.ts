import { dateOf } from '../../../archive/date.ts';
import { dayDate } from '../../../i18n/dates.ts';
import { proseOf } from '../../../i18n/author-languages.ts';
import { matches } from '../passages.ts';
import { manuscriptRule } from '../rule.ts';

export const relativeDay = manuscriptRule({
  name: 'relative-day',
  grade: 'advice',
  check(manuscript, report, { old }) {
    const { article, language } = manuscript;
    if (!article || !old) return;
    for (const { match, start, end } of matches(manuscript, proseOf(language).relativeDay)) {
      if (/[\p{L}\d-]/u.test(manuscript.text.charAt(start - 1))) continue;
      report({ start, end }, { word: match[0], date: dayDate(dateOf(article.date), language) });
    }
  },
});
