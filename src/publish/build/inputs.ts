import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../loader/file-list.ts';
import { type FileStamp, hashStamps } from '../../loader/files.ts';
import { gitState } from '../../provenance/git-log.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { outputState } from '../output/journal.ts';
import { storedBuildId } from '../output/manifest.ts';
import type { Program } from '../program.ts';
import type { BuildSettings } from '../settings.ts';

/** What the last whole build was made from, and how long that holds. Losing it costs time, never correctness. */
interface Inputs {
  hash: string;
  /** Build id of the output that was made of it: a build that was killed at its very end has left another. */
  build: string;
  /** The clock of that build, and the next instant at which time alone changes the site; both in milliseconds since the epoch. */
  from: number;
  until: number | undefined;
  /** Pages and files of the site. */
  pages: number;
  files: number;
}

const INPUTS = 'inputs.json';

/** The files of the content, and a hash of all that a build reads but the clock: the program, their names, sizes and times, and how far git's history reaches. */
export function readInputs(
  { contentDir, preview }: Pick<BuildSettings, 'contentDir' | 'preview'>,
  { hash: program, precompress }: Program,
): {
  files: readonly FileStamp[];
  hash: string;
} {
  const hash = createHash('sha256').update(`${program.all} ${preview} ${precompress} ${contentDir}\n`);
  hash.update(`${JSON.stringify(gitState(contentDir))}\n`);
  const files = listFiles(contentDir, '', /(?:)/);
  hashStamps(hash, files);
  return { files, hash: hash.digest('hex').slice(0, 32) };
}

/** The size of the site, if the last build read the same and its output stands as it left it; undefined where one must build. */
export function unchangedSite(
  { cacheDir, outDir, now }: BuildSettings,
  hash: string,
): { pages: number; files: number } | undefined {
  const known = lastInputs(cacheDir);
  if (known?.hash !== hash || now < known.from || now >= (known.until ?? Infinity)) return undefined;
  const build = storedBuildId(cacheDir);
  if (build !== known.build) return undefined;
  const state = outputState(cacheDir, outDir, build);
  if (state.kind !== 'known' || state.unverified.length > 0) return undefined;
  return { pages: known.pages, files: known.files };
}

function lastInputs(cacheDir: string): Inputs | undefined {
  const path = join(cacheDir, INPUTS);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Inputs;
  } catch {
    return undefined; // cut off by a crash of the machine
  }
}

/** `hash` is that of the inputs before anything was read: what changes meanwhile is seen by the next build. */
export function rememberInputs(
  { cacheDir, now }: BuildSettings,
  hash: string,
  { pages, files }: Pick<Inputs, 'pages' | 'files'>,
  until?: number,
): void {
  const build = storedBuildId(cacheDir);
  const inputs: Inputs = { hash, build, from: now, until, pages, files };
  writeAtomically(join(cacheDir, INPUTS), JSON.stringify(inputs));
}
