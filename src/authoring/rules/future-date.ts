import { instantOf } from '../../archive/date.ts';
import { archiveRule } from '../rule.ts';
import { fieldPlace } from '../places.ts';

/** An article of tomorrow without an embargo stands on top of every list today: mostly it is a slip of the pen. */
export const futureDate = archiveRule({
  name: 'future-date',
  grade: 'warning',
  check({ archive, articles, now, manuscript }, report) {
    for (const { file, date, publishAt, draft } of articles) {
      if (draft || publishAt !== undefined || instantOf(date, archive.settings.timeZone) <= now) continue;
      report(fieldPlace(manuscript(file), 'date'), { date });
    }
  },
});
