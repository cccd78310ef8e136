import { instantOf } from '../../../archive/date.ts';
import type { Article } from '../../../archive/article.ts';
import { archiveRule } from '../rule.ts';
import { fieldPlace } from '../places.ts';

/** An article of tomorrow without an embargo stands on top of every list today: mostly it is a slip of the pen. */
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

/** The page would say on this day that it was changed on a later one. */
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
