import type { Plugin } from 'vite';
import type { OnRead } from '../../loader/read-parts.ts';
import type { Site } from '../../site/site.ts';
import { contextOf } from '../../views/context.ts';
import { PageFinder } from '../../views/page-finder.ts';
import { isPlanned, previewPages } from '../astro/current-pages.ts';
import type { BuildSettings } from '../settings.ts';
import { contentWatcher } from './content-watcher.ts';
import { dataServer } from './data-server.ts';
import { defaultFilesServer } from './default-files-server.ts';
import { FolderWatcher } from './folder-watcher.ts';
import { imageServer } from './image-server.ts';
import { oldPathServer } from './old-path-server.ts';
import { searchServer } from './search-server.ts';
import { type PreviewSite, SiteReader } from './site-reader.ts';

/** The content as it was read first, and what follows its changes. */
export interface OpenedContent {
  watcher: FolderWatcher;
  reader: SiteReader;
  first: PreviewSite;
}

/** Reads the content for a preview. Throws a ContentError if nothing can be shown. */
export async function openContent(settings: BuildSettings, onRead?: OnRead): Promise<OpenedContent> {
  // Before anything is read, so that no change is missed.
  const watcher = new FolderWatcher(settings.contentDir);
  const reader = new SiteReader(settings);
  try {
    return { watcher, reader, first: await reader.read(new Set(), onRead) };
  } catch (error) {
    watcher.close();
    throw error;
  }
}

/** Vite plugins that follow the content and make on demand what is no page. */
export function previewPlugins(settings: BuildSettings, { watcher, reader, first }: OpenedContent): Plugin[] {
  let finder = show(first.site);
  const site = (): Site => finder.site;
  const archive = (): Site['archive'] => site().archive;
  const shown = {
    leftOut: first.leftOut,
    has: (path: string) => [path, `${path}index.html`].some(isPlanned),
    read: async (changed: ReadonlySet<string>) => {
      const before = modulesOf(site());
      const { site: next, leftOut } = await reader.read(changed);
      finder = show(next);
      return { leftOut, hasModules: modulesOf(next).some((one, index) => one !== before[index]) };
    },
  };
  return [
    contentWatcher(settings, shown, watcher),
    oldPathServer(() => finder),
    defaultFilesServer(site, settings),
    imageServer(archive, settings),
    searchServer(site, settings),
    dataServer(site, settings),
  ];
}

function show(site: Site): PageFinder {
  const finder = new PageFinder(site);
  previewPages(contextOf(site), finder);
  return finder;
}

/** What Vite compiles of a site: the theme, and the texts in MDX. */
function modulesOf({ archive: { theme, articles, pages } }: Site): readonly unknown[] {
  const mdx = [...articles, ...pages].filter(({ format }) => format === 'mdx');
  return [theme, mdx.map(({ file, hash }) => `${file} ${hash}`).join('\n')];
}
