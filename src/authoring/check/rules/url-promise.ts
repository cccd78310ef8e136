import type { Place } from '../../../archive/diagnostic.ts';
import type { PromiseBreach } from '../../../i18n/rules.ts';
import { SETTINGS_FILE } from '../../../loader/settings-file.ts';
import { fieldPlace, settingsPlace } from '../places.ts';
import { type PromisedPath, promisedPaths } from '../published-paths.ts';
import { archiveRule, type Subject } from '../rule.ts';
import { vanishedPages } from '../switched-off.ts';

/** Every address that existed at the base must still lead somewhere, or say that its page was removed. */
export const urlPromise = archiveRule({
  name: 'url-promise',
  severity: 'error',
  check(subject, report) {
    const { archive, changes, now } = subject;
    if (!changes) return;
    for (const [file, text] of changes.before([...changes.gone, ...changes.changed])) {
      if (file === SETTINGS_FILE) {
        for (const { cause, paths } of vanishedPages(archive, now, text)) {
          const [path, ...others] = paths.filter((each) => subject.map.at(each).kind === 'none');
          const setting = cause === 'data' ? [] : [cause];
          const place = (): Place => settingsPlace(archive.contentDir, ['exports', ...setting]);
          if (path !== undefined) report(place(), { path, cause, more: others.length });
        }
        continue;
      }
      for (const published of promisedPaths(archive, now, file, text)) {
        const cause = breach(subject, file, published);
        if (cause) report(placeOf(subject, file, cause), { path: published.path, cause });
      }
    }
  },
});

/** Why an address that a file had now leads nowhere, or, for an id, elsewhere. */
function breach(
  { archive, map }: Subject,
  file: string,
  { path, cause }: PromisedPath,
): PromiseBreach | undefined {
  const found = map.at(path);
  if (found.kind === 'unpublished') return found.kind;
  if (found.kind === 'none') return cause;
  const article = cause === 'id' && archive.articles.find((each) => each.file === file);
  return article && found.kind === 'redirect' && found.to !== article.url ? cause : undefined;
}

/** A deleted file has no line to point at; an existing one is shown where it changed. */
function placeOf(subject: Subject, file: string, cause: PromiseBreach): Place & { length?: number } {
  const article = subject.articles.find((each) => each.file === file);
  if (!article) return { file, line: 1, column: 1 };
  const document = subject.document(file);
  const fields = cause === 'id' ? ['id'] : ['publishAt', 'draft', 'aliases'];
  const field = fields.find((name) => document.field(name)) ?? 'title';
  return fieldPlace(document, field);
}
