import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ContentError } from '../../archive/diagnostic.ts';
import { publicFilesOf } from '../../loader/public-files.ts';
import { searchFiles } from '../../search/files.ts';
import { livePathsOf } from '../../site/live-paths.ts';
import type { Page } from '../../site/page.ts';
import { redirectPagesOf, pagesOf } from '../../views/pages.ts';
import { pathConflicts } from '../../views/path-conflicts.ts';
import type { Site } from '../../site/site.ts';
import { generateFiles } from '../build/generate-files.ts';
import { programHash } from '../program-hash.ts';
import { madeFolder, makeData } from '../open-data/data-files.ts';
import { generatedFiles } from '../output/generated-part.ts';
import { loadSite } from '../load-site.ts';
import { emptyManifest } from '../output/manifest.ts';
import type { BuildSettings } from '../settings.ts';

/** Loads the site for a plain `astro build`. Throws one ContentError that lists everything that is wrong. */
export async function loadPlainSite(settings: BuildSettings): Promise<Site> {
  const site = await loadSite(settings);
  refuseConflicts(site, settings);
  return site;
}

/** Throws if two pages, or a page and a public file, claim one path. The preview shows them; `npm run check` reports them. */
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

/** Writes all files that no route renders, after Astro has written the pages. */
export async function writeGenerated(site: Site, settings: BuildSettings, outDir: string): Promise<void> {
  const { root, cacheDir } = settings;
  const program = { hash: programHash(root), precompress: false };
  const plan = { site, redirects: redirectPagesOf(site), program, base: emptyManifest() };
  const made = madeFolder(cacheDir);
  const search = searchFiles(site.archive, {
    ...{ cacheDir, keys: site.searchKeys, images: site.common.images },
  });
  const [{ assets, parts }, data] = await Promise.all([
    generateFiles(settings, plan, search),
    makeData(site, { ...settings, ...plan, made }),
  ]);
  const sources = [...generatedFiles([...parts, ...data])].map(
    ([path, { source }]) => [path, source] as const,
  );
  for (const [path, source] of [...assets, ...sources]) {
    if (source === undefined) throw new Error(`${path} was not made`);
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    copyFileSync(source, join(outDir, path));
  }
  rmSync(made, { recursive: true, force: true });
}
