import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { ContentError } from '../../archive/diagnostic.ts';
import { publicFilesOf } from '../../loader/public-files.ts';
import { searchFiles } from '../../search/files.ts';
import { contextOf, type RenderContext } from '../../views/context.ts';
import { isPlanned, setCurrent } from './current-pages.ts';
import { livePathsOf } from '../../site/live-paths.ts';
import type { Page } from '../../site/page.ts';
import { redirectPagesOf, pagesOf } from '../../views/pages.ts';
import { pathConflicts } from '../../views/path-conflicts.ts';
import type { Site } from '../../site/site.ts';
import { pictureAssets, produceAssets, shareCardAssets } from '../build/assets.ts';
import { codeHash } from '../../cache/code-hash.ts';
import { contentWatcher } from '../preview/content-watcher.ts';
import { dataFiles, forgetOld, madeFolder, makeData } from '../open-data/data-files.ts';
import { dataServer } from '../preview/data-server.ts';
import { formerServer } from '../preview/redirect-server.ts';
import { hostingParts } from '../hosting/files.ts';
import { imageServer } from '../preview/image-server.ts';
import { loadPreviewSite, loadSite } from '../load-site.ts';
import { emptyManifest } from '../output/manifest.ts';
import { searchServer } from '../preview/search-server.ts';
import { serviceWorkerAsset } from '../build/service-worker.ts';
import type { BuildSettings } from '../settings.ts';

/** The site of `astro build` and of the dev server, which no script has planned: Astro renders all pages, and puts them out by itself. */
export class PlainSite {
  readonly #settings: BuildSettings;
  #site: Site;
  /** What the preview leaves out, as it is wrong. */
  #leftOut: ContentError | undefined;

  private constructor(settings: BuildSettings, site: Site, leftOut?: ContentError) {
    [this.#settings, this.#site, this.#leftOut] = [settings, site, leftOut];
    setCurrent(contextOf(site), pagesOf(site));
  }

  /** Loads the content and hands its pages to the routes. Throws one ContentError that lists all that is wrong in it. */
  static async load(settings: BuildSettings): Promise<PlainSite> {
    const site = await loadSite(settings);
    if (!settings.preview) refuseConflicts(site, settings);
    return new PlainSite(settings, site);
  }

  /** The same for the dev server, which shows what is not wrong. Throws a ContentError where that is nothing. */
  static async preview(settings: BuildSettings): Promise<PlainSite> {
    const { site, leftOut } = await loadPreviewSite(settings);
    return new PlainSite(settings, site, leftOut);
  }

  get context(): RenderContext {
    return contextOf(this.#site);
  }

  /** What the dev server needs: it shows what changes, and makes what is asked for. */
  plugins(): Plugin[] {
    const settings = this.#settings;
    const archive = (): Site['archive'] => this.#site.archive;
    return [
      contentWatcher(settings, {
        leftOut: this.#leftOut,
        has: (path) => [path, `${path}index.html`].some(isPlanned),
        read: () => this.#reload(),
      }),
      formerServer(() => this.#site),
      imageServer(archive, settings),
      searchServer(archive, settings),
      dataServer(() => this.#site, settings),
    ];
  }

  async #reload(): Promise<ContentError | undefined> {
    const { site, leftOut } = await loadPreviewSite(this.#settings);
    [this.#site, this.#leftOut] = [site, leftOut];
    setCurrent(contextOf(site), pagesOf(site));
    return leftOut;
  }

  /** Writes all files that are no pages. */
  async writeAssets(outDir: string): Promise<void> {
    const [site, settings] = [this.#site, this.#settings];
    const wanted = new Map([...pictureAssets(site, settings), ...shareCardAssets(site, settings)]);
    const images = await produceAssets(wanted, () => undefined);
    const { files } = await searchFiles(site.archive, settings);
    const made = madeFolder(settings.cacheDir);
    const program = { code: codeHash(settings.root), precompress: false };
    const planned = { ...settings, program, base: emptyManifest() };
    const data = await makeData(site, { ...planned, made });
    const hosting = hostingParts(site, redirectPagesOf(site), planned);
    const sources = [...dataFiles([...data, ...hosting])].flatMap(([path, { source }]) =>
      source === undefined ? [] : [[path, source] as const],
    );
    const worker = await serviceWorkerAsset(site, settings);
    for (const [path, source] of [...images, ...files, ...worker, ...sources]) {
      mkdirSync(dirname(join(outDir, path)), { recursive: true });
      copyFileSync(source, join(outDir, path));
    }
    forgetOld(settings.cacheDir, data);
  }
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
