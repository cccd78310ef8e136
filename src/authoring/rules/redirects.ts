import { readYaml } from '../../archive/yaml-file.ts';
import type { Place } from '../../archive/diagnostic.ts';
import { locateField } from '../../archive/part-reader.ts';
import { REDIRECTS_FILE } from '../../archive/redirects.ts';
import { REMOVALS_FILE } from '../../archive/removals.ts';
import { archiveRule, type Subject } from '../rule.ts';

export const redirectTarget = archiveRule({
  name: 'redirect-target',
  grade: 'error',
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

/** Articles and pages of `content/pages` are told apart by the catalog; this is about lists, which only the views know. */
export const redirectSource = archiveRule({
  name: 'redirect-source',
  grade: 'error',
  check(subject, report) {
    for (const { path, at } of oldPaths(subject)) if (subject.map.isList(path)) report(at(), { path });
  },
});

function oldPaths({ archive, articles }: Subject): { path: string; at: () => Place }[] {
  const { contentDir, redirects, removals } = archive;
  return [
    ...articles.flatMap(({ file, aliases }) =>
      aliases.map((path, index) => ({ path, at: () => locateField(contentDir, file, ['aliases', index]) })),
    ),
    ...redirects.map(({ from }, index) => ({
      path: from,
      at: () => place(contentDir, REDIRECTS_FILE, index, 'from'),
    })),
    ...removals.map(({ path }, index) => ({
      path,
      at: () => place(contentDir, REMOVALS_FILE, index, 'path'),
    })),
  ];
}

function place(contentDir: string, file: string, index: number, field: string): Place {
  const read = readYaml(contentDir, file);
  return Array.isArray(read) ? { file, line: 1, column: 1 } : read.locate([index, field]);
}
