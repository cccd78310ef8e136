import { readYaml } from '../../../loader/yaml-file.ts';
import type { Place } from '../../../archive/diagnostic.ts';
import { REDIRECTS_FILE } from '../../../loader/redirects.ts';
import { archiveRule } from '../rule.ts';

export const redirectTarget = archiveRule({
  name: 'redirect-target',
  severity: 'error',
  check({ archive, map }, report) {
    archive.redirects.forEach(({ to }, index) => {
      if (map.at(to).kind !== 'none') return;
      report(place(archive.contentDir, REDIRECTS_FILE, index, 'to'), {
        path: to,
        suggestion: map.suggestion(to),
      });
    });
  },
});

function place(contentDir: string, file: string, index: number, field: string): Place {
  const read = readYaml(contentDir, file);
  return Array.isArray(read) ? { file, line: 1, column: 1 } : read.locate([index, field]);
}
