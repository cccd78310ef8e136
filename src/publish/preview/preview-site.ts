import type { Plugin } from 'vite';
import type { ContentError } from '../../archive/diagnostic.ts';
import type { Site } from '../../site/site.ts';
import { contextOf } from '../../views/context.ts';
import { pagesOf } from '../../views/pages.ts';
import { isPlanned, setCurrentPages } from '../astro/current-pages.ts';
import { loadPreviewSite } from '../load-site.ts';
import type { BuildSettings } from '../settings.ts';
import { contentWatcher } from './content-watcher.ts';
import { dataServer } from './data-server.ts';
import { defaultFilesServer } from './default-files-server.ts';
import { imageServer } from './image-server.ts';
import { oldPathServer } from './old-path-server.ts';
import { searchServer } from './search-server.ts';

/** Vite plugins that follow the content and make on demand what is no page. Throws a ContentError if nothing can be shown. */
export async function previewPlugins(settings: BuildSettings): Promise<Plugin[]> {
  let site: Site;
  const load = async (): Promise<ContentError | undefined> => {
    const loaded = await loadPreviewSite(settings);
    ({ site } = loaded);
    setCurrentPages(contextOf(site), pagesOf(site));
    return loaded.leftOut;
  };
  const leftOut = await load();
  const archive = (): Site['archive'] => site.archive;
  return [
    contentWatcher(settings, {
      leftOut,
      has: (path) => [path, `${path}index.html`].some(isPlanned),
      read: load,
    }),
    oldPathServer(() => site),
    defaultFilesServer(() => site, settings),
    imageServer(archive, settings),
    searchServer(archive, settings),
    dataServer(() => site, settings),
  ];
}
