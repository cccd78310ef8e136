import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CommandError } from '../../i18n/command-error.ts';
import { isJunk } from '../../loader/junk.ts';
import { BUNDLE, bundleSource } from './bundle.ts';
import { storedPages } from '../astro/page-store.ts';
import type { AssembledOutput, AssembledPart } from '../output/assembled-output.ts';
import { isImmutable } from '../output/cache-rules.ts';
import { filesBelow } from '../output/files-below.ts';
import type { GeneratedPart } from '../output/generated-part.ts';
import type { ManifestPart, OutputFile } from '../output/manifest-part.ts';
import { describe, type StagedFile } from '../output/overlay.ts';
import type { PlannedGroup } from './changed-pages.ts';
import type { GeneratedFiles } from './generate-files.ts';
import type { BuildPlan } from './plan-build.ts';

/** A page of the plan that no process rendered; names the folders that were searched. */
export class MissingPageError extends CommandError<'pagesMissing'> {
  constructor(paths: readonly string[], folders: readonly string[]) {
    super('pagesMissing', { count: paths.length, first: String(paths[0]), folders: folders.join(', ') });
  }
}

/** Folders with rendered pages. */
export interface RenderedFolders {
  folders: readonly string[];
  /** This build made them, so their files may be moved instead of copied. */
  isOwn: boolean;
}

/** The part of share cards, the service worker, and the list of search slices. */
const ASSETS = 'assets';

/**
 * Assembles the new site: rendered pages from their folders, generated files from the cache, and unchanged ones from the last
 * manifest. Throws a MissingPageError.
 */
export function assembleOutput(
  plan: BuildPlan,
  rendered: RenderedFolders,
  { assets, parts }: GeneratedFiles,
): AssembledOutput {
  const output: AssembledOutput = { unchanged: new Map(), parts: new Map(), staged: new Map() };
  const files = renderedFiles(rendered);
  checkPages(plan, rendered, files);
  for (const group of plan.pages.groups) addGroup(output, plan, group, files);
  for (const part of parts) addPart(output, plan, part);
  addBundle(output, plan, files.others);
  addAssets(output, plan, assets);
  return output;
}

/** What a render leaves: pages, and the files that Astro itself writes. */
interface RenderedFiles {
  pages: ReadonlyMap<string, StagedFile>;
  others: Map<string, StagedFile>;
}

function renderedFiles({ folders, isOwn }: RenderedFolders): RenderedFiles {
  const pages = new Map<string, StagedFile>();
  const others = new Map<string, StagedFile>();
  for (const folder of folders) {
    for (const name of filesBelow(folder)) {
      if (isLeftOut(name)) continue;
      const path = name.normalize('NFC'); // the form of links, whatever a public file is called on the disk
      others.set(path, { path, source: join(folder, name), isOwn });
    }
    for (const { path, source, ...known } of storedPages(folder))
      pages.set(path, { path, source, known, isOwn });
  }
  return { pages, others };
}

/** Our own marks, and what an operating system or an editor left in `public/`. */
const isLeftOut = (path: string): boolean => path.startsWith('.nachlese-') || isJunk(basename(path));

function checkPages({ pages }: BuildPlan, { folders }: RenderedFolders, files: RenderedFiles): void {
  const missing = pages.toRender.filter(({ file }) => !files.pages.has(file) && !files.others.has(file));
  if (missing.length === 0) return;
  throw new MissingPageError(
    missing.map(({ path }) => path),
    folders,
  );
}

/** Adds the pages of a group. What a shard rendered of an unchanged group has the same bytes as the manifest's file. */
function addGroup(
  output: AssembledOutput,
  { base }: BuildPlan,
  { group: { name }, source, unchanged, pages }: PlannedGroup,
  files: RenderedFiles,
): void {
  if (unchanged) {
    output.unchanged.set(name, unchanged);
    return;
  }
  const part = newPart(output, name, source);
  const before = base.get(name)?.files ?? {};
  for (const { file, key } of pages) {
    const isUnchanged = before[file]?.key === key;
    const page = files.pages.get(file) ?? (isUnchanged ? undefined : files.others.get(file));
    files.others.delete(file);
    if (page) stage(output, part, { ...page, key });
    else part.files[file] = before[file] as OutputFile;
  }
}

function addPart(
  output: AssembledOutput,
  { base }: BuildPlan,
  { name, source, files, isOwn = false }: GeneratedPart,
): void {
  const before = base.get(name);
  if (!files) {
    output.unchanged.set(name, before as ManifestPart);
    return;
  }
  const part = newPart(output, name, source);
  for (const [path, { source: made, ...described }] of files) {
    if (made === undefined) part.files[path] = before?.files[path] as OutputFile;
    else stage(output, part, { path, source: made, ...described, isOwn });
  }
}

/** Every render brings the whole bundle; without one, the last bundle stays. */
function addBundle(
  output: AssembledOutput,
  { base, program }: BuildPlan,
  bundle: ReadonlyMap<string, StagedFile>,
): void {
  const before = base.get(BUNDLE);
  if (bundle.size === 0 && before) {
    output.unchanged.set(BUNDLE, before);
    return;
  }
  const part = newPart(output, BUNDLE, bundleSource(program));
  for (const file of bundle.values()) stage(output, part, file);
}

function addAssets(output: AssembledOutput, { base }: BuildPlan, assets: ReadonlyMap<string, string>): void {
  const part = newPart(output, ASSETS);
  const before = base.get(ASSETS)?.files ?? {};
  for (const [path, source] of assets) {
    const file = before[path];
    if (file && isImmutable(path) && statSync(source).size === file.size) part.files[path] = file;
    else stage(output, part, { path, source });
  }
}

function newPart({ parts }: AssembledOutput, name: string, source?: string): AssembledPart {
  const part = { files: {}, ...(source !== undefined && { source }) };
  parts.set(name, part);
  return part;
}

function stage({ staged }: AssembledOutput, { files }: AssembledPart, file: StagedFile): void {
  files[file.path] = describe(file);
  staged.set(file.path, file);
}
