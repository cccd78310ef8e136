import type { SearchFiles } from '../../search/files.ts';
import { hostingParts } from '../hosting/files.ts';
import type { GeneratedPart } from '../output/generated-part.ts';
import type { BuildSettings } from '../settings.ts';
import { produceAssets, shareCardAssets } from './assets.ts';
import type { Count } from './phases.ts';
import { pictureParts } from './picture-parts.ts';
import type { BuildPlan } from './plan-build.ts';
import { searchParts } from './search-parts.ts';
import { serviceWorkerAsset } from './service-worker.ts';

/** What a plan says about files that no route renders. */
export type GeneratedPlan = Pick<BuildPlan, 'site' | 'redirects' | 'base' | 'program'>;

/** Times and shows the making of images. */
type ImagesPhase = <T>(work: (count: Count) => Promise<T>) => Promise<T>;

/** Files that no route renders. */
export interface GeneratedFiles {
  /** Share cards, the service worker, and the index of the search: path in the site → path of the file. */
  assets: ReadonlyMap<string, string>;
  parts: readonly GeneratedPart[];
}

/**
 * Makes the files that no route renders, except the open data: pictures, share cards, the service worker, what servers and hosts
 * read, and the search, which `search` has begun to index.
 */
export async function generateFiles(
  settings: BuildSettings,
  plan: GeneratedPlan,
  search: Promise<SearchFiles>,
  imagesPhase: ImagesPhase = (work) => work(() => undefined),
): Promise<GeneratedFiles> {
  search.catch(() => undefined); // the rejection surfaces where it is awaited
  const { site, redirects } = plan;
  const pictures = pictureParts(plan, settings);
  const cards = shareCardAssets(site, settings);
  const images = await imagesPhase((count) => produceAssets(new Map([...cards, ...pictures.missing]), count));
  const worker = await serviceWorkerAsset(site, settings, plan.program.hash.serviceWorker);
  const hosting = hostingParts(site, redirects, { ...plan, cacheDir: settings.cacheDir });
  const { index, parts } = await search;
  return {
    assets: new Map([...[...images].filter(([path]) => cards.has(path)), ...worker, ...index]),
    parts: [...hosting, ...searchParts(parts, plan), ...pictures.parts(images)],
  };
}
