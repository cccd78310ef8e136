import { loadArchive, loadPreview } from '../loader/load-archive.ts';
import type { Archive } from '../archive/archive.ts';
import { ContentError } from '../archive/diagnostic.ts';
import type { ReadOptions } from '../loader/read-archive.ts';
import { useWords } from '../i18n/messages.ts';
import { fileAddresses, ImageAddresses } from '../images/addresses.ts';
import { markPending } from '../images/pending.ts';
import { withoutUnreadable } from '../images/unreadable.ts';
import type { FileStamp } from '../loader/files.ts';
import type { FactsCache } from '../site/facts-cache.ts';
import { Site } from '../site/site.ts';
import { imageKeys } from './image-keys.ts';
import type { BuildSettings } from './settings.ts';

/** Loads the content that may be published. Throws one ContentError that lists everything wrong with it. */
export async function loadSite(
  settings: BuildSettings,
  cache?: FactsCache,
  stamps?: readonly FileStamp[],
): Promise<Site> {
  const archive = await loadArchive({ ...settings, stamps });
  useWords(archive.theme.words);
  const { preview, imagesLater = false, cacheDir } = settings;
  const images = new ImageAddresses(archive.settings, imageKeys(archive.settings.images));
  const leavesOut = archive.settings.unreadablePictures === 'publish-without';
  const shown = leavesOut ? await withoutUnreadable(archive.articles, settings, cacheDir) : archive.articles;
  // With a service, there is no file to wait for.
  const articles = imagesLater && !archive.settings.images ? markPending(shown, cacheDir) : shown;
  return new Site({ ...archive, articles }, preview, cache, { images });
}

/** What an earlier site and its reader leave to the next one. */
interface Heritage {
  facts?: FactsCache | undefined;
  before?: Site | undefined;
}

/** Loads the content for the preview, without what is wrong. Throws a ContentError if nothing is left to show. */
export async function loadPreviewSite(
  settings: BuildSettings & Omit<ReadOptions, 'contentDir' | 'root' | 'cacheDir'>,
  heritage: (archive: Archive) => Heritage = () => ({}),
): Promise<{ site: Site; leftOut: ContentError | undefined }> {
  const { archive, diagnostics } = await loadPreview(settings);
  useWords(archive.theme.words);
  const leftOut = diagnostics.length > 0 ? new ContentError(diagnostics) : undefined;
  const { facts, before } = heritage(archive);
  // A service cannot fetch a picture that is not published yet.
  const images = fileAddresses(archive.settings);
  return { site: new Site(archive, true, facts, { images, before }), leftOut };
}
