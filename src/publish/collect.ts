import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyedFile } from './data-files.ts';
import type { OutputFile } from './manifest.ts';
import { describe, type StagedFile } from './overlay.ts';
import type { Prepared } from './prepare.ts';
import { filesBelow } from './files-below.ts';
import { storedPages } from './page-store.ts';

/** A page of the plan that no render put out; names the folders that were searched. */
export class MissingPageError extends Error {
  constructor(paths: readonly string[], folders: readonly string[]) {
    super(
      `${paths.length} pages of the plan were not rendered, the first is ${String(paths[0])}. ` +
        `Are all shards of the same content and time there? Searched: ${folders.join(', ')}`,
    );
    this.name = 'MissingPageError';
  }
}

/** The new site: what every file is, and where those lie that were made now. */
export interface Collected {
  files: Record<string, OutputFile>;
  staged: Map<string, StagedFile>;
}

/** Folders with rendered pages. Those that this build made itself are its own. */
export interface RenderedFolders {
  folders: readonly string[];
  isOwn: boolean;
}

/** Gathers pages and assets of a build: rendered ones from the staging folders, the others from the last manifest. */
export function collect(
  prepared: Prepared,
  { folders, isOwn }: RenderedFolders,
  made: ReadonlyMap<string, string>,
  keyed: ReadonlyMap<string, KeyedFile> = new Map(),
): Collected {
  const { plan, base } = prepared;
  const collected: Collected = { files: {}, staged: new Map() };
  const rendered = renderedFiles(folders, isOwn);
  const missing = plan.render.filter(({ file }) => !rendered.has(file));
  if (missing.length > 0) {
    throw new MissingPageError(
      missing.map(({ path }) => path),
      folders,
    );
  }
  const planned = new Set(plan.pages.map(({ file }) => file));
  for (const { file, key } of plan.pages) {
    const page = rendered.get(file);
    if (page) stage(collected, { ...page, key });
    else collected.files[file] = base.files[file] as OutputFile;
  }
  for (const [path, file] of rendered) if (!planned.has(path)) stage(collected, file);
  for (const [path, source] of made) carryOrStage(collected, prepared, path, source);
  for (const [path, { key, source }] of keyed) {
    if (source === undefined) collected.files[path] = base.files[path] as OutputFile;
    else stage(collected, { path, source, key, isOwn: true });
  }
  if (rendered.size === 0) carryBundle(collected, prepared, made);
  return collected;
}

/** What renders have put out: the pages, and beside them what they refer to. */
function renderedFiles(folders: readonly string[], isOwn: boolean): Map<string, StagedFile> {
  const found = new Map<string, StagedFile>();
  for (const folder of folders) {
    for (const path of filesBelow(folder))
      if (!path.startsWith('.')) found.set(path, { path, source: join(folder, path), isOwn });
    for (const { path, source, ...known } of storedPages(folder))
      found.set(path, { path, source, known, isOwn });
  }
  return found;
}

function stage({ files, staged }: Collected, file: StagedFile): void {
  files[file.path] = describe(file);
  staged.set(file.path, file);
}

/** Images and index slices have names that change with their content, so the size is test enough for one known by its name. */
function carryOrStage(collected: Collected, { base }: Prepared, path: string, source: string): void {
  const known = base.files[path];
  if (known && isImmutable(path) && statSync(source).size === known.size) collected.files[path] = known;
  else stage(collected, { path, source });
}

/** Files whose name holds a hash of their content. */
export const isImmutable = (path: string): boolean =>
  /[.\-_/][0-9a-zA-Z_-]{8,}[-./]/.test(path) && /^(?:_astro|bilder|suche)\//.test(path);

/** Styles, scripts and public files are made with every render; without one they are what they were. */
function carryBundle(collected: Collected, { base }: Prepared, made: ReadonlyMap<string, string>): void {
  for (const [path, file] of Object.entries(base.files)) {
    const isMade = made.has(path) || /^(?:bilder|suche)\/|\.(?:br|gz)$/.test(path);
    const isBundle = file.key === undefined && !isMade;
    if (isBundle) collected.files[path] = file;
  }
}
