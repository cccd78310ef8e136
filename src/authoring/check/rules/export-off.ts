import type { SubscribedExport } from '../../../i18n/rules.ts';
import { SETTINGS_FILE } from '../../../loader/settings-file.ts';
import { settingsPlace } from '../places.ts';
import { archiveRule } from '../rule.ts';
import { switchedOff } from '../switched-off.ts';

const SUBSCRIBED: readonly string[] = [
  ...(['atom', 'jsonFeed', 'listFeeds', 'markdown', 'jsonLines', 'csv', 'oai', 'parquet'] as const),
] satisfies readonly SubscribedExport[];

const isSubscribed = (name: string): name is SubscribedExport => SUBSCRIBED.includes(name);

/** Feeds and open data have readers that nobody sees: a program, a library, a feed reader. No page is lost, so this only warns. */
export const exportOff = archiveRule({
  name: 'export-off',
  severity: 'warning',
  check({ archive, changes }, report) {
    const before = changes?.before(changes.changed.filter((file) => file === SETTINGS_FILE));
    for (const [, text] of before ?? [])
      for (const name of switchedOff(archive, text).filter(isSubscribed))
        report(settingsPlace(archive.contentDir, ['exports', name]), { name });
  },
});
