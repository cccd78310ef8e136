import { isSameSite, siteMove } from '../../../archive/site-move.ts';
import { SETTINGS_FILE } from '../../../loader/settings-file.ts';
import { settingsPlace } from '../places.ts';
import { promisedSites } from '../promised-sites.ts';
import { archiveRule } from '../rule.ts';

/** The site is still where it was at the base, or names that address as a former one, whose server redirects. */
export const siteMoved = archiveRule({
  name: 'site-moved',
  severity: 'error',
  check({ archive: { contentDir, settings }, changes }, report) {
    const text = changes?.before([SETTINGS_FILE]).get(SETTINGS_FILE);
    if (text === undefined) return;
    const { url: to, movedFrom } = settings;
    const isKnown = (site: string): boolean => [to, ...movedFrom].some((known) => isSameSite(known, site));
    for (const from of promisedSites(text).filter((site) => !isKnown(site))) {
      const former = [...movedFrom, from].join(', ');
      report(settingsPlace(contentDir, ['url']), { from, to, former, ...siteMove(from, to) });
    }
  },
});
