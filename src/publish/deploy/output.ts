import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMark } from '../journal.ts';
import { buildId, filesOf, manifestPath, readManifest } from '../manifest.ts';
import { contentHash, type OutputFiles } from '../manifest-part.ts';
import type { BuildSettings } from '../settings.ts';
import { DeployError } from './deploy-error.ts';

/** What the last build put out: all files of its manifest, and those in the output folder, all of them or what changed. */
export class Output {
  readonly files: OutputFiles;
  readonly outDir: string;

  private constructor(outDir: string, files: OutputFiles) {
    this.outDir = outDir;
    this.files = files;
  }

  /** Refuses an output folder that is not what the manifest tells of. Throws a DeployError, or a ManifestError. */
  static open({ outDir, cacheDir }: Pick<BuildSettings, 'outDir' | 'cacheDir'>): Output {
    const manifest = readManifest(cacheDir);
    if (manifest.size === 0)
      throw new DeployError(
        `${manifestPath(cacheDir)} is missing, empty or damaged. Build first: npm run build`,
      );
    const problem = problemOf(readMark(outDir), buildId(manifest));
    if (problem !== undefined) throw new DeployError(`${outDir} ${problem}`);
    return new Output(outDir, filesOf(manifest));
  }

  /** Throws where a file that has to go up is not in the output folder. */
  require(paths: readonly string[]): void {
    const missing = paths.filter((path) => !existsSync(join(this.outDir, path)));
    if (missing.length === 0) return;
    throw new DeployError(
      `The target lacks ${missing.length} files that are not in ${this.outDir}, the first is ${String(missing[0])}. ` +
        'The build wrote only what changed since its last manifest, and the target holds something older. ' +
        'Build the whole site, then deploy again: npm run build -- --full. Nothing was changed at the target.',
    );
  }

  /** A file's content, which must be what the manifest says. */
  read(path: string): Buffer {
    const content = readFileSync(join(this.outDir, path));
    if (contentHash(content) === this.files[path]?.hash) return content;
    throw new DeployError(
      `${join(this.outDir, path)} is not what the build wrote: somebody changed it since. Build again, then deploy again; it goes on where it stopped.`,
    );
  }
}

function problemOf(mark: string | undefined, id: string): string | undefined {
  if (mark === id || mark === 'delta') return undefined;
  if (mark === undefined) return 'holds no site. Build first: npm run build';
  if (mark === 'shard')
    return 'holds one shard of a site. Join the shards first: npm run build -- --merge DIR …';
  if (mark === 'plain')
    return 'was made by a plain "astro build", of which no manifest is kept. Build with: npm run build';
  return 'holds another site than the manifest in the cache folder tells of, or a build that was interrupted. Build again: npm run build';
}
