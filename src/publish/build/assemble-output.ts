import { statSync } from 'node:fs';
import { CommandError } from '../../i18n/command-error.ts';
import { basename, join } from 'node:path';
import { isJunk } from '../../loader/junk.ts';
import { BUNDLE, bundleSource } from './bundle.ts';
import type { MadePart } from '../output/made-part.ts';
import type { Manifest } from '../output/manifest.ts';
import { type ManifestPart, type OutputFile, partOf } from '../output/manifest-part.ts';
import { describe, type StagedFile } from '../output/overlay.ts';
import type { PlannedGroup } from './changed-pages.ts';
import type { Prepared } from './plan-build.ts';
import { filesBelow } from '../output/files-below.ts';
import { storedPages } from '../astro/page-store.ts';

/** A page of the plan that no render put out; names the folders that were searched. */
export class MissingPageError extends CommandError<'pagesMissing'> {
  constructor(paths: readonly string[], folders: readonly string[]) {
    super('pagesMissing', { count: paths.length, first: String(paths[0]), folders: folders.join(', ') });
  }
}

/** The files of a part that does not stand as a whole. */
export interface CollectedPart {
  source?: string;
  files: Record<string, OutputFile>;
}

/** The new site: what every file is, and where those lie that were made now. */
export interface Collected {
  /** Parts that stand, by name. */
  standing: Map<string, ManifestPart>;
  parts: Map<string, CollectedPart>;
  staged: Map<string, StagedFile>;
}

/** Folders with rendered pages. Those that this build made itself are its own. */
export interface RenderedFolders {
  folders: readonly string[];
  isOwn: boolean;
}

/** The part of share cards, the service worker, and the list of search slices. */
const ASSETS = 'assets';

/** Gathers the files of a build: rendered ones from the staging folders, the others from the last manifest. */
export function collect(
  prepared: Prepared,
  rendered: RenderedFolders,
  made: ReadonlyMap<string, string>,
  parts: readonly MadePart[] = [],
): Collected {
  const collected: Collected = { standing: new Map(), parts: new Map(), staged: new Map() };
  const files = renderedFiles(rendered);
  checkPages(prepared, rendered, files);
  for (const group of prepared.plan.groups) collectGroup(collected, prepared, group, files);
  for (const part of parts) collectPart(collected, prepared, part);
  collectBundle(collected, prepared, files.others);
  collectAssets(collected, prepared, made);
  return collected;
}

/** The new manifest. */
export const manifestOf = ({ standing, parts }: Collected): Manifest =>
  new Map([
    ...standing,
    ...[...parts].map(([name, { files, source }]) => [name, partOf(files, source)] as const),
  ]);

/** What renders have put out: pages, and whatever Astro itself has written beside them. */
interface RenderedFiles {
  pages: ReadonlyMap<string, StagedFile>;
  others: Map<string, StagedFile>;
}

function renderedFiles({ folders, isOwn }: RenderedFolders): RenderedFiles {
  const [pages, others] = [new Map<string, StagedFile>(), new Map<string, StagedFile>()];
  for (const folder of folders) {
    for (const name of filesBelow(folder)) {
      if (isLeftOut(name)) continue;
      const path = name.normalize('NFC'); // as links have it, whatever a public file is called on the disk
      others.set(path, { path, source: join(folder, name), isOwn });
    }
    for (const { path, source, ...known } of storedPages(folder))
      pages.set(path, { path, source, known, isOwn });
  }
  return { pages, others };
}

/** Our own marks, and what an operating system or an editor left in `public/`. */
const isLeftOut = (path: string): boolean => path.startsWith('.nachlese-') || isJunk(basename(path));

function checkPages({ plan }: Prepared, { folders }: RenderedFolders, files: RenderedFiles): void {
  const missing = plan.render.filter(({ file }) => !files.pages.has(file) && !files.others.has(file));
  if (missing.length === 0) return;
  throw new MissingPageError(
    missing.map(({ path }) => path),
    folders,
  );
}

/** Takes a group's pages out of what was rendered; what a shard has rendered of a group that stands is the same again. */
function collectGroup(
  collected: Collected,
  { base }: Prepared,
  { group: { name }, source, standing, pages }: PlannedGroup,
  files: RenderedFiles,
): void {
  if (standing) {
    collected.standing.set(name, standing);
    return;
  }
  const part = newPart(collected, name, source);
  const known = base.get(name)?.files ?? {};
  for (const { file, key } of pages) {
    const isKnown = known[file]?.key === key;
    const page = files.pages.get(file) ?? (isKnown ? undefined : files.others.get(file));
    files.others.delete(file);
    if (page) stage(collected, part, { ...page, key });
    else part.files[file] = known[file] as OutputFile;
  }
}

function collectPart(
  collected: Collected,
  { base }: Prepared,
  { name, source, files, isOwn = false }: MadePart,
): void {
  const known = base.get(name);
  if (!files) {
    collected.standing.set(name, known as ManifestPart);
    return;
  }
  const part = newPart(collected, name, source);
  for (const [path, { source: own, ...told }] of files) {
    if (own === undefined) part.files[path] = known?.files[path] as OutputFile;
    else stage(collected, part, { path, source: own, ...told, isOwn });
  }
}

/** What was rendered brings the whole bundle with it; without, it stands. */
function collectBundle(
  collected: Collected,
  { base, program }: Prepared,
  bundle: ReadonlyMap<string, StagedFile>,
): void {
  const standing = base.get(BUNDLE);
  if (bundle.size === 0 && standing) {
    collected.standing.set(BUNDLE, standing);
    return;
  }
  const part = newPart(collected, BUNDLE, bundleSource(program));
  for (const file of bundle.values()) stage(collected, part, file);
}

function collectAssets(collected: Collected, { base }: Prepared, made: ReadonlyMap<string, string>): void {
  const part = newPart(collected, ASSETS);
  const known = base.get(ASSETS)?.files ?? {};
  for (const [path, source] of made) {
    const standing = known[path];
    if (standing && isImmutable(path) && statSync(source).size === standing.size) part.files[path] = standing;
    else stage(collected, part, { path, source });
  }
}

function newPart({ parts }: Collected, name: string, source?: string): CollectedPart {
  const part = { files: {}, ...(source !== undefined && { source }) };
  parts.set(name, part);
  return part;
}

function stage({ staged }: Collected, { files }: CollectedPart, file: StagedFile): void {
  files[file.path] = describe(file);
  staged.set(file.path, file);
}

/** Files whose name holds a hash of their content. */
const isImmutable = (path: string): boolean =>
  /[.\-_/][0-9a-zA-Z_-]{8,}[-./]/.test(path) && /^(?:bilder|suche)\//.test(path);
