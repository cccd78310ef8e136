import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonEntry, writeEntry } from '../../cache/entry.ts';
import { removeOthers } from '../../cache/store.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import {
  contentHash,
  ManifestError,
  ManifestPart,
  type OutputFile,
  type OutputFiles,
  type PartHead,
  partOf,
} from './manifest-part.ts';

/**
 * Every file of a site, in parts by name: parts that rarely change are rarely read and written. Every file is in exactly one
 * part. A deploy applies the difference between two manifests.
 */
export type Manifest = ReadonlyMap<string, ManifestPart>;

export const emptyManifest = (): Manifest => new Map();

const LABEL = 'manifest';

/** Path of the list of parts. */
export const manifestPath = (cacheDir: string): string => join(cacheDir, 'manifest.json');

const partsFolder = (cacheDir: string): string => join(cacheDir, 'manifest');
const partName = ({ hash }: PartHead): string => `${hash}.json`;
const partPath = (cacheDir: string, head: PartHead): string => join(partsFolder(cacheDir), partName(head));

/**
 * Reads a manifest. A missing or truncated one, or one in an older format, counts as empty, so everything is built again. Other
 * damage surfaces as a ManifestError when a part is read.
 */
export function readManifest(cacheDir: string): Manifest {
  const parts = storedHeads(cacheDir);
  const isWhole = parts.every(([, head]) => sizeOf(partPath(cacheDir, head)) === head.size);
  return isWhole ? new Map(parts.map(([name, head]) => [name, storedPart(cacheDir, head)])) : emptyManifest();
}

/** The same, but empty if any part is damaged. */
export function readableManifest(cacheDir: string): Manifest {
  const manifest = readManifest(cacheDir);
  try {
    filesOf(manifest);
    return manifest;
  } catch (error) {
    if (error instanceof ManifestError) return emptyManifest();
    throw error;
  }
}

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;

function storedHeads(cacheDir: string): [name: string, head: PartHead][] {
  const heads = readJsonEntry(manifestPath(cacheDir), LABEL);
  return heads === undefined ? [] : Object.entries(heads as Record<string, PartHead>);
}

function storedPart(cacheDir: string, head: PartHead): ManifestPart {
  const path = partPath(cacheDir, head);
  return new ManifestPart(head, () => {
    let text: string | undefined;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      throw new ManifestError(path, error);
    }
    if (contentHash(text) !== head.hash) throw new ManifestError(path);
    return text;
  });
}

/**
 * Writes a manifest: first the new parts, then, atomically, the list of parts. The parts of the previous manifest are kept until
 * the next one is written, since a deploy may be reading them.
 */
export function writeManifest(cacheDir: string, manifest: Manifest): void {
  const before = storedHeads(cacheDir).map(([, head]) => head);
  mkdirSync(partsFolder(cacheDir), { recursive: true });
  for (const { head, text } of missingParts(cacheDir, manifest))
    writeAtomically(partPath(cacheDir, head), text);
  writeEntry(manifestPath(cacheDir), LABEL, Buffer.from(manifestText(manifest)));
  const now = [...manifest.values()].map(({ head }) => head);
  removeOthers(partsFolder(cacheDir), new Set([...before, ...now].map(partName)));
}

const missingParts = (cacheDir: string, manifest: Manifest): ManifestPart[] =>
  [...manifest.values()].filter(({ head }) => sizeOf(partPath(cacheDir, head)) !== head.size);

/** The parts without their files, sorted by name: the same site gives the same bytes. */
function manifestText(manifest: Manifest): string {
  const names = [...manifest.keys()].sort();
  const lines = names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(manifest.get(name)?.head)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Identifies a build by its files and their inputs. */
export const buildId = (manifest: Manifest): string => contentHash(manifestText(manifest));

/** The id of the build whose manifest is in a cache folder. */
export const storedBuildId = (cacheDir: string): string => buildId(readManifest(cacheDir));

/** Number of all files. */
export const countFiles = (manifest: Manifest): number =>
  [...manifest.values()].reduce((sum, { head }) => sum + head.files, 0);

/** The files of all parts, or of the named ones. */
export function filesOf(manifest: Manifest, names: Iterable<string> = manifest.keys()): OutputFiles {
  const files: Record<string, OutputFile> = {};
  for (const name of names) Object.assign(files, manifest.get(name)?.files);
  return files;
}

/** A manifest without some files. The parts that held them lose their source digest, since they are no longer complete. */
export function withoutFiles(manifest: Manifest, paths: readonly string[]): Manifest {
  if (paths.length === 0) return manifest;
  const removed = new Set(paths);
  return new Map(
    [...manifest].map(([name, part]) => {
      const kept = Object.entries(part.files).filter(([path]) => !removed.has(path));
      return [name, kept.length === part.head.files ? part : partOf(Object.fromEntries(kept))];
    }),
  );
}

/** The files to write and to remove to get from one manifest to another. */
export interface Difference {
  written: OutputFiles;
  removed: OutputFiles;
}

/** Reads only the parts that differ: every file is in exactly one part, so the others cannot matter. */
export function difference(before: Manifest, after: Manifest): Difference {
  const names = new Set([...before.keys(), ...after.keys()]);
  const differing = [...names].filter((name) => before.get(name)?.head.hash !== after.get(name)?.head.hash);
  const [old, now] = [filesOf(before, differing), filesOf(after, differing)];
  const pick = (files: OutputFiles, isPicked: (path: string) => boolean): OutputFiles =>
    Object.fromEntries(Object.entries(files).filter(([path]) => isPicked(path)));
  return {
    written: pick(now, (path) => now[path]?.hash !== old[path]?.hash),
    removed: pick(old, (path) => !(path in now)),
  };
}
