import { createHash } from 'node:crypto';
import { listFiles } from '../../loader/file-list.ts';
import { type FileStamp, hashStamps } from '../../loader/files.ts';
import { gitState } from '../../provenance/git-log.ts';
import { CACHES } from '../../cache/caches.ts';
import { Store } from '../../cache/store.ts';
import { outputState } from '../output/journal.ts';
import { storedBuildId } from '../output/manifest.ts';
import { imageVariables } from '../image-keys.ts';
import type { Program } from '../program.ts';
import type { BuildSettings } from '../settings.ts';

/** The last complete build, cached under the hash of its inputs, and how long it stays current. */
interface LastBuild {
  /** Build id of its output: a build that was killed at its very end leaves a different one. */
  build: string;
  /** The clock of that build, and the next instant at which time alone changes the site; both in milliseconds since the epoch. */
  from: number;
  until: number | undefined;
  /** Number of pages and files of the site. */
  pages: number;
  files: number;
}

const NAME = 'last-build';

const storeIn = (cacheDir: string): Store<LastBuild> => new Store(cacheDir, CACHES.inputs);

/**
 * The stamps of the content files, and a hash of everything that a build reads except the clock: the program, names, sizes and
 * times of the files, and how far git's history reaches.
 */
export function readInputs(
  { contentDir, preview, imagesLater = false }: Pick<BuildSettings, 'contentDir' | 'preview' | 'imagesLater'>,
  { hash: program, precompress }: Program,
): {
  files: readonly FileStamp[];
  hash: string;
} {
  const hash = createHash('sha256').update(
    `${program.all} ${preview} ${imagesLater} ${precompress} ${contentDir} ${imageVariables()}\n`,
  );
  hash.update(`${JSON.stringify(gitState(contentDir))}\n`);
  const files = listFiles(contentDir, '', /(?:)/);
  hashStamps(hash, files);
  return { files, hash: hash.digest('hex').slice(0, 32) };
}

/** The size of the site if inputs and output are as the last build left them; undefined if a build is needed. */
export function unchangedSite(
  { cacheDir, outDir, now }: BuildSettings,
  hash: string,
): { pages: number; files: number } | undefined {
  const last = storeIn(cacheDir).read(NAME, hash);
  if (!last || now < last.from || now >= (last.until ?? Infinity)) return undefined;
  const build = storedBuildId(cacheDir);
  if (build !== last.build) return undefined;
  const state = outputState(cacheDir, outDir, build);
  if (state.kind !== 'known' || state.unverified.length > 0) return undefined;
  return { pages: last.pages, files: last.files };
}

/** `hash` is the hash of the inputs before anything was read, so the next build sees changes made during this one. */
export function cacheInputs(
  { cacheDir, now }: BuildSettings,
  hash: string,
  { pages, files }: Pick<LastBuild, 'pages' | 'files'>,
  until?: number,
): void {
  const build = storedBuildId(cacheDir);
  storeIn(cacheDir).write(NAME, hash, { build, from: now, until, pages, files });
}
