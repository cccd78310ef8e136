import { loadArchive } from '../archive/archive.ts';
import type { FileStamp } from '../archive/files.ts';
import { Site } from '../views/site.ts';
import type { BuildSettings } from './settings.ts';

/** Loads the content as far as it may be published. Throws one ContentError that lists all that is wrong in it. */
export async function loadSite(settings: BuildSettings, stamps?: readonly FileStamp[]): Promise<Site> {
  return new Site(await loadArchive({ ...settings, stamps }), settings.preview);
}
