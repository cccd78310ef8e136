import { REDIRECTS_FILE } from '../../../loader/redirects.ts';
import { listedPlace } from '../places.ts';
import { archiveRule } from '../rule.ts';

export const redirectTarget = archiveRule({
  name: 'redirect-target',
  severity: 'error',
  check({ archive, map }, report) {
    archive.redirects.forEach(({ to }, index) => {
      if (map.at(to).kind !== 'none') return;
      report(listedPlace(archive.contentDir, REDIRECTS_FILE, index, 'to'), {
        path: to,
        suggestion: map.suggestion(to),
      });
    });
  },
});
