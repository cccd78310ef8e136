import { basePath } from '../../../archive/base-path.ts';
import type { Place } from '../../../archive/diagnostic.ts';
import { REDIRECTS_FILE } from '../../../loader/redirects.ts';
import { REMOVALS_FILE } from '../../../loader/removals.ts';
import { fieldPlace, listedPlace } from '../places.ts';
import { archiveRule } from '../rule.ts';

/** Old addresses of a site in a folder are counted from the folder; with the folder before them, they would have it twice. */
export const pathInFolder = archiveRule({
  name: 'path-in-folder',
  severity: 'warning',
  check({ archive, articles, document }, report) {
    const { contentDir, settings, redirects, removals } = archive;
    const base = basePath(settings.url);
    if (base === '') return;
    const look = (path: string, place: () => Place): void => {
      if (!path.startsWith(`${base}/`)) return;
      const params = { path, better: path.slice(base.length), address: settings.url + path };
      report(place(), { ...params, site: `${settings.url}/` });
    };
    for (const { file, aliases } of articles)
      for (const alias of aliases) look(alias, () => fieldPlace(document(file), 'aliases'));
    redirects.forEach(({ from }, index) => {
      look(from, () => listedPlace(contentDir, REDIRECTS_FILE, index, 'from'));
    });
    removals.forEach(({ path }, index) => {
      look(path, () => listedPlace(contentDir, REMOVALS_FILE, index, 'path'));
    });
  },
});
