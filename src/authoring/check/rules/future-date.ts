import { instantOf } from '../../../archive/date.ts';
import type { Article } from '../../../archive/article.ts';
import { archiveRule } from '../rule.ts';
import { fieldPlace } from '../places.ts';

/** An article dated tomorrow without an embargo heads every list today: mostly a typing error. */
export const futureDate = archiveRule({
  name: 'future-date',
  severity: 'warning',
  check({ archive, articles, now, document }, report) {
    for (const { file, date, publishAt, draft } of articles) {
      if (draft || publishAt !== undefined || instantOf(date, archive.settings.timeZone) <= now) continue;
      report(fieldPlace(document(file), 'date'), { date });
    }
  },
});

/** Today's page would say that it was changed on a later day. */
export const futureChange = archiveRule({
  name: 'future-change',
  severity: 'warning',
  check({ archive, articles, now, document }, report) {
    const { timeZone } = archive.settings;
    for (const article of articles) {
      const shown = Math.max(
        now,
        article.publishAt === undefined ? 0 : instantOf(article.publishAt, timeZone),
      );
      if (article.draft) continue;
      for (const [field, date] of changesOf(article)) {
        if (instantOf(date, timeZone) > shown)
          report(fieldPlace(document(article.file), field), { field, date });
      }
    }
  },
});

const changesOf = ({ updated, corrections }: Article): ['updated' | 'corrections', string][] => [
  ...(updated === undefined ? [] : [['updated', updated] as ['updated', string]]),
  ...corrections.map(({ date }): ['corrections', string] => ['corrections', date]),
];
