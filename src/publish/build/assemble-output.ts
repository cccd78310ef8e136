import { statSync } from 'node:fs';
import { CommandError } from '../../i18n/command-error.ts';
import { BUNDLE, bundleSource } from './bundle.ts';
import { type RenderedFiles, type RenderedFolders, renderedFiles } from '../astro/rendered-files.ts';
import type { AssembledOutput, AssembledPart } from '../output/assembled-output.ts';
import { isImmutable } from '../output/cache-rules.ts';
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

/** The manifest part of share cards, the service worker and the default files. */
const ASSETS = 'assets';

/**
 * Assembles the new site: rendered pages from their folders, generated files from the cache, and unchanged files from the last
 * manifest. Throws a MissingPageError.
 */
export function assembleOutput(
  plan: BuildPlan,
  rendered: RenderedFolders,
  { assets, parts }: Pick<GeneratedFiles, 'assets' | 'parts'>,
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

function checkPages({ pages }: BuildPlan, { folders }: RenderedFolders, files: RenderedFiles): void {
  const missing = pages.toRender.filter(({ file }) => !files.pages.has(file) && !files.others.has(file));
  if (missing.length === 0) return;
  throw new MissingPageError(
    missing.map(({ path }) => path),
    folders,
  );
}

/** Adds the pages of a group. If a shard rendered pages of an unchanged group, their bytes equal the manifest's files. */
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

/** Every render produces the whole bundle; without one, the last bundle is kept. */
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
