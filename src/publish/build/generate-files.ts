import type { Diagnostic } from '../../archive/diagnostic.ts';
import { removeOtherEncoders } from '../../images/produce.ts';
import type { SearchFiles } from '../../search/files.ts';
import { editorParts } from '../editor/editor-parts.ts';
import { hostingParts } from '../hosting/files.ts';
import type { GeneratedPart } from '../output/generated-part.ts';
import type { BuildSettings } from '../settings.ts';
import { defaultAssets } from './default-files.ts';
import { type ImageTask, runImageTasks, shareCardTasks } from './image-tasks.ts';
import type { Count } from './phase-display.ts';
import { pictureParts } from './picture-parts.ts';
import type { BuildPlan } from './plan-build.ts';
import { searchParts } from './search-parts.ts';
import { serviceWorkerAsset } from './service-worker.ts';

/** The parts of a plan that matter for files that no route renders. */
export type GeneratedPlan = Pick<BuildPlan, 'site' | 'redirects' | 'base' | 'program'>;

/** Times the generation of images and displays its progress. */
type ImagesPhase = <T>(work: (count: Count) => Promise<T>) => Promise<T>;

/** Files that no route renders. */
export interface GeneratedFiles {
  /** Share cards, the service worker and the default files: site path → path of the file. */
  assets: ReadonlyMap<string, string>;
  parts: readonly GeneratedPart[];
  /** Damaged pictures of which files were made. */
  damaged: readonly Diagnostic[];
}

/**
 * Generates the files that no route renders, except the open data: pictures, share cards, the service worker, the editor
 * page, server and host configuration, and the search, which `search` has started to index.
 */
export async function generateFiles(
  settings: BuildSettings,
  plan: GeneratedPlan,
  search: Promise<SearchFiles>,
  imagesPhase: ImagesPhase = (work) => work(() => undefined),
): Promise<GeneratedFiles> {
  search.catch(() => undefined); // the rejection surfaces where it is awaited
  const { site, redirects } = plan;
  const damaged: Diagnostic[] = [];
  const pictures = pictureParts(plan, settings, (warning) => damaged.push(warning));
  const cards = shareCardTasks(site, settings);
  const images = await imagesPhase((count) => runImageTasks([...cards, ...pictures.tasks], count));
  removeOtherEncoders(settings.cacheDir);
  const worker = await serviceWorkerAsset(site, settings, plan.program.hash.serviceWorker);
  const defaults = await defaultAssets(site, settings);
  const editor = await editorParts(site, { ...settings, ...plan });
  const hosting = hostingParts(site, redirects, { ...plan, cacheDir: settings.cacheDir });
  const { parts } = await search;
  return {
    assets: new Map([...ofTasks(cards, images), ...worker, ...defaults]),
    damaged,
    parts: [...hosting, ...editor, ...searchParts(parts, plan), ...pictures.parts(images)],
  };
}

/** The files of some tasks. */
const ofTasks = (tasks: readonly ImageTask[], files: ReadonlyMap<string, string>): [string, string][] =>
  tasks.flatMap(({ paths }) => paths.map((path): [string, string] => [path, files.get(path) as string]));
