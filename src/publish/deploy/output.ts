import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMark } from '../output/journal.ts';
import { buildId, filesOf, manifestPath, readManifest } from '../output/manifest.ts';
import { contentHash, type OutputFiles } from '../output/manifest-part.ts';
import type { BuildSettings } from '../settings.ts';
import { DeployError } from './deploy-error.ts';

/** The output of the last build: the files of its manifest, all or some of which are in the output folder. */
export class Output {
  readonly files: OutputFiles;
  readonly outDir: string;

  private constructor(outDir: string, files: OutputFiles) {
    this.outDir = outDir;
    this.files = files;
  }

  /** Refuses an output folder that does not belong to the manifest. Throws a DeployError or a ManifestError. */
  static open({ outDir, cacheDir }: Pick<BuildSettings, 'outDir' | 'cacheDir'>): Output {
    const manifest = readManifest(cacheDir);
    if (manifest.size === 0) throw new DeployError('noManifest', { path: manifestPath(cacheDir) });
    const problem = problemOf(readMark(outDir), buildId(manifest));
    if (problem !== undefined) throw new DeployError(problem, { outDir });
    return new Output(outDir, filesOf(manifest));
  }

  /** Throws if a file to upload is not in the output folder. */
  require(paths: readonly string[]): void {
    const missing = paths.filter((path) => !existsSync(join(this.outDir, path)));
    if (missing.length === 0) return;
    const details = { count: missing.length, outDir: this.outDir, first: String(missing[0]) };
    throw new DeployError('filesMissing', details);
  }

  /** The content of a file. Throws if its hash is not that of the manifest. */
  read(path: string): Buffer {
    const content = readFileSync(join(this.outDir, path));
    if (contentHash(content) === this.files[path]?.hash) return content;
    throw new DeployError('fileChanged', { path: join(this.outDir, path) });
  }
}

type Problem = 'noSiteToDeploy' | 'shardToDeploy' | 'plainToDeploy' | 'otherSiteToDeploy';

function problemOf(mark: string | undefined, id: string): Problem | undefined {
  if (mark === id || mark === 'delta') return undefined;
  if (mark === undefined) return 'noSiteToDeploy';
  if (mark === 'shard') return 'shardToDeploy';
  return mark === 'plain' ? 'plainToDeploy' : 'otherSiteToDeploy';
}
