import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ContentError } from '../../archive/diagnostic.ts';
import { publicFilesOf } from '../../loader/public-files.ts';
import { searchFiles } from '../../search/files.ts';
import { livePathsOf } from '../../site/live-paths.ts';
import type { Page } from '../../site/page.ts';
import { redirectPagesOf, pagesOf } from '../../views/pages.ts';
import { pathConflicts } from '../../views/path-conflicts.ts';
import type { Site } from '../../site/site.ts';
import { pictureAssets, produceAssets, shareCardAssets } from '../build/assets.ts';
import { programHash } from '../program-hash.ts';
import { dataFiles, forgetOld, madeFolder, makeData } from '../open-data/data-files.ts';
import { hostingParts } from '../hosting/files.ts';
import { loadSite } from '../load-site.ts';
import { emptyManifest } from '../output/manifest.ts';
import { serviceWorkerAsset } from '../build/service-worker.ts';
import type { BuildSettings } from '../settings.ts';

/** Loads the site for a plain `astro build`. Throws one ContentError that lists all that is wrong in it. */
export async function loadPlainSite(settings: BuildSettings): Promise<Site> {
  const site = await loadSite(settings);
  if (!settings.preview) refuseConflicts(site, settings);
  return site;
}

/** The preview shows what there is; `npm run check` tells of these. */
function refuseConflicts(site: Site, { root }: BuildSettings): void {
  const isLive = ({ kind }: Page): boolean => kind !== 'moved' && kind !== 'gone' && kind !== 'idTable';
  const live = livePathsOf(
    pagesOf(site)
      .filter(isLive)
      .map(({ path }) => path),
  );
  const conflicts = pathConflicts(site, { live, publicFiles: publicFilesOf(root) });
  if (conflicts.length > 0) throw new ContentError(conflicts);
}

/** Writes all files that are no pages, after Astro has written the pages. */
export async function writeAssets(site: Site, settings: BuildSettings, outDir: string): Promise<void> {
  const wanted = new Map([...pictureAssets(site, settings), ...shareCardAssets(site, settings)]);
  const images = await produceAssets(wanted, () => undefined);
  const { files } = await searchFiles(site.archive, settings);
  const made = madeFolder(settings.cacheDir);
  const program = { hash: programHash(settings.root), precompress: false };
  const planned = { ...settings, program, base: emptyManifest() };
  const data = await makeData(site, { ...planned, made });
  const hosting = hostingParts(site, redirectPagesOf(site), planned);
  const sources = [...dataFiles([...data, ...hosting])].flatMap(([path, { source }]) =>
    source === undefined ? [] : [[path, source] as const],
  );
  const worker = await serviceWorkerAsset(site, settings, program.hash.serviceWorker);
  for (const [path, source] of [...images, ...files, ...worker, ...sources]) {
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    copyFileSync(source, join(outDir, path));
  }
  forgetOld(settings.cacheDir, data);
}
