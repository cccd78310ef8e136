import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { siteLanguage } from '../../loader/site-language.ts';
import { commandTexts } from '../../i18n/commands.ts';
import { searchFiles, type SearchFiles } from '../../search/files.ts';
import { closePagefind, openIndex } from '../../search/pagefind.ts';
import type { Site } from '../../site/site.ts';
import { produceAssets, shareCardAssets } from './assets.ts';
import { type BuildReport, nothingDone, reportOf } from './build-report.ts';
import { collect } from './assemble-output.ts';
import { forgetOld } from '../open-data/data-files.ts';
import { hostingParts } from '../hosting/files.ts';
import { programHash } from '../program-hash.ts';
import { readInputs, rememberInputs, unchangedSite } from './inputs.ts';
import { loadSite } from '../load-site.ts';
import { markOutput } from '../output/journal.ts';
import { lay, writeDelta, type OutputChanges } from '../output/apply-output.ts';
import { lockFolders } from '../output/lock.ts';
import type { MadePart } from '../output/made-part.ts';
import { checkOldPaths } from '../hosting/old-path-files.ts';
import { checkOutFolder } from '../output/out-folder.ts';
import { phases } from './phases.ts';
import { partsOfPictures } from './picture-parts.ts';
import type { PlannedPage } from './changed-pages.ts';
import { precompress } from '../output/precompress.ts';
import { checkPublicFiles } from './public-files.ts';
import { prepare, type Prepared, remind } from './plan-build.ts';
import { filesBelow } from '../output/files-below.ts';
import { storedPages } from '../astro/page-store.ts';
import { Renderer } from './renderer.ts';
import { searchParts } from './search-parts.ts';
import { serviceWorkerAsset } from './service-worker.ts';
import type { BuildSettings } from '../settings.ts';
import { shardOf } from './shard.ts';
import { stagingFolder } from '../astro/staging.ts';

export interface BuildOptions {
  full?: boolean;
  delta?: boolean;
  /** Processes that render; the number of cores unless given. Few pages are rendered in one. */
  workers?: number;
  /** Render one part of the plan, `index` from 1, into the output folder and stop. */
  shard?: { index: number; count: number };
  /** Write a Brotli and a gzip file beside every text file. */
  precompress?: boolean;
  /** Folders of rendered shards, to be joined instead of rendering. */
  merge?: readonly string[];
}

/** Renders what changed since the last build and lays it over the output folder. See the README, "The operator's day". */
export async function buildSite(settings: BuildSettings, options: BuildOptions = {}): Promise<BuildReport> {
  const { full = false, delta = false, precompress: precompressed = false } = options;
  checkOutFolder(settings);
  const release = await lockFolders(settings);
  const phase = phases(commandTexts(siteLanguage(settings.contentDir)));
  const rely = { full, delta: delta || options.shard !== undefined, precompress: precompressed };
  const renderer = new Renderer(settings, rely, options.workers);
  const staging: string[] = [];
  let search: Promise<SearchFiles> | undefined;
  const ending = new AbortController();
  try {
    const isWhole = !delta && !options.shard && !options.merge;
    if (!options.shard && !options.merge) renderer.startEarly();
    const program = { hash: programHash(settings.root), precompress: precompressed };
    const inputs = readInputs(settings, program.hash.all, precompressed);
    const standing = isWhole && !full ? unchangedSite(settings, inputs.hash) : undefined;
    if (standing) return { ...standing, ...nothingDone(settings), seconds: phase.seconds };
    const site = await phase.run('content', () => loadSite(settings, inputs.files));
    renderer.prepare(site);
    if (renderer.awaitsFew) openIndex();
    const memory = remind(settings, site, program.hash.site, full);
    const prepared = await phase.run('plan', () => prepare(settings, site, memory, program, rely));
    const wanted = options.merge ? [] : ordered(prepared, options);
    if (!options.shard) renderer.startData(wanted.length);
    const rendering = renderer.begin(prepared, wanted);
    if (!options.shard) search = startSearch(settings, site, phase, ending.signal);
    const folders = (): Promise<readonly string[]> =>
      wanted.length === 0
        ? Promise.resolve(options.merge ?? [])
        : phase.counted('pages', (count) => rendering(count));
    const laid = search
      ? await finish(
          settings,
          prepared,
          {
            ...{ search, folders, isOwn: !options.merge },
            ...{ data: () => renderer.data(prepared), isDataApart: renderer.makesDataApart },
          },
          delta,
          phase,
          compressed(settings, options, staging),
        )
      : keepShard(settings.outDir, await folders());
    const done = reportOf(settings, prepared, wanted.length, laid, phase.seconds);
    if (isWhole) rememberInputs(settings, inputs.hash, done, site.archive.until);
    return done;
  } finally {
    ending.abort();
    await Promise.all([renderer.end(), closePagefind()]);
    await search?.catch(() => undefined); // ended by that, where the build has failed
    for (const folder of staging) rmSync(folder, { recursive: true, force: true });
    phase.stop();
    release();
  }
}

type Phases = ReturnType<typeof phases>;

/** The pages to render now: all of the plan's, or those of one shard. */
function ordered({ plan }: Prepared, { shard }: BuildOptions): readonly PlannedPage[] {
  return shard ? shardOf(plan.render, shard.index, shard.count) : plan.render;
}

/** Puts a rendered shard where the joining build finds it. */
function keepShard(outDir: string, folders: readonly string[]): OutputChanges {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  markOutput(outDir, 'shard');
  for (const folder of folders) cpSync(folder, outDir, { recursive: true });
  const files = filesBelow(outDir).filter((path) => !path.startsWith('.'));
  return { files: files.length + storedPages(outDir).length, written: 0, removed: 0, bytes: 0 };
}

/** Begins with the search, which waits for Pagefind most of the time. */
function startSearch(
  { cacheDir }: BuildSettings,
  site: Site,
  phase: Phases,
  signal: AbortSignal,
): Promise<SearchFiles> {
  const search = phase.run('search', () =>
    searchFiles(site.archive, { cacheDir, keys: site.searchKeys, signal }),
  );
  search.catch(() => undefined); // told when it is waited for
  return search;
}

/** What goes on beside, in this process or another. */
interface Beside {
  search: Promise<SearchFiles>;
  data: () => Promise<readonly MadePart[]>;
  /** Whether another process makes them, which may go on while pages are rendered. */
  isDataApart: boolean;
  folders: () => Promise<readonly string[]>;
  /** Whether the folders are this build's own. */
  isOwn: boolean;
}

/** Makes what is no page, which may go on beside the rendering, and lays out the whole. */
async function finish(
  settings: BuildSettings,
  prepared: Prepared,
  beside: Beside,
  delta: boolean,
  phase: Phases,
  precompressed: string | undefined,
): Promise<OutputChanges> {
  const pictures = partsOfPictures(prepared, settings);
  const cards = shareCardAssets(prepared.site, settings);
  const produced = await phase.counted('images', (count) =>
    produceAssets(new Map([...cards, ...pictures.missing]), count),
  );
  const made = new Map([...produced].filter(([path]) => cards.has(path)));
  for (const [path, source] of await serviceWorkerAsset(
    prepared.site,
    settings,
    prepared.program.hash.serviceWorker,
  ))
    made.set(path, source);
  const data = beside.isDataApart ? phase.beside('data', beside.data) : phase.run('data', beside.data);
  data.catch(() => undefined); // told when it is waited for
  if (!beside.isDataApart) await data;
  const options = { ...prepared, cacheDir: settings.cacheDir };
  const hosting = hostingParts(prepared.site, prepared.former, options);
  const search = await beside.search;
  for (const [path, source] of search.index) made.set(path, source);
  const folders = await beside.folders();
  const parts = await data;
  return phase.run('output', () => {
    const collected = collect(prepared, { folders, isOwn: beside.isOwn }, made, [
      ...parts,
      ...hosting,
      ...searchParts(search, prepared),
      ...pictures.parts(produced),
    ]);
    checkPublicFiles(settings.root, collected);
    checkOldPaths(prepared, collected, settings.contentDir);
    if (precompressed !== undefined) precompress(prepared, collected, settings.outDir, precompressed);
    const laid = delta ? writeDelta(settings, prepared, collected) : lay(settings, prepared, collected);
    forgetOld(settings.cacheDir, parts);
    return laid;
  });
}

/** A folder for compressed files, where they are wanted. */
function compressed(
  { root, cacheDir }: BuildSettings,
  { precompress: wanted }: BuildOptions,
  staging: string[],
) {
  if (wanted !== true) return undefined;
  const folder = stagingFolder(root, cacheDir, 0);
  staging.push(folder);
  return folder;
}
