import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { madeFolder, makeData } from '../../../src/publish/open-data/data-files.ts';
import { generatedFiles, type GeneratedPart } from '../../../src/publish/output/generated-part.ts';
import { emptyManifest, filesOf, type Manifest } from '../../../src/publish/output/manifest.ts';
import {
  type ContentSum,
  type ManifestPart,
  type OutputFile,
  partOf,
} from '../../../src/publish/output/manifest-part.ts';
import { Site } from '../../../src/site/site.ts';
import type { ContentFolder } from '../../content-folder.ts';
import { programOf } from '../program.ts';

/** The open data of a content folder through several builds. */
export class DataBuilds {
  readonly #folder: ContentFolder;
  #base = emptyManifest();
  /** Every file by its path in the site, after the last build. */
  files: Record<string, Buffer> = {};
  /** Hash and size of each file that the last build wrote, as it reported them. */
  reported: Record<string, ContentSum | undefined> = {};

  constructor(folder: ContentFolder) {
    this.#folder = folder;
  }

  /** Builds and returns the paths of the files that were written. */
  async build(options: { now?: number; full?: boolean } = {}): Promise<string[]> {
    const { now, full = false } = options;
    const { dir: contentDir, cacheDir } = this.#folder;
    const site = new Site(await this.#folder.load(now === undefined ? {} : { now }));
    const base = full ? emptyManifest() : this.#base;
    const program = programOf('code');
    const parts = await makeData(site, { contentDir, cacheDir, program, base, made: madeFolder(cacheDir) });
    const made = generatedFiles(parts);
    const before = this.files;
    this.#base = manifestAfter(parts, base);
    this.files = {};
    for (const path of Object.keys(filesOf(this.#base))) {
      const source = made.get(path)?.source;
      this.files[path] = source === undefined ? (before[path] as Buffer) : readFileSync(source);
    }
    const written = [...made].filter(([, { source }]) => source !== undefined);
    this.reported = Object.fromEntries(written.map(([path, { known }]) => [path, known]));
    return Object.keys(this.reported).sort();
  }

  text(path: string): string {
    return (this.files[path] as Buffer).toString('utf8');
  }

  lines(path: string): Record<string, unknown>[] {
    const lines = this.text(path).trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}

/** The manifest of a build of the data, without the files themselves. */
function manifestAfter(parts: readonly GeneratedPart[], base: Manifest): Manifest {
  return new Map(
    parts.map(({ name, source, files }) => {
      if (!files) return [name, base.get(name) as ManifestPart];
      const entries = files.map(([path, { key = '' }]): [string, OutputFile] => [
        path,
        { hash: '', size: 0, key },
      ]);
      return [name, partOf(Object.fromEntries(entries), source)];
    }),
  );
}

export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

export function loseCache(folder: ContentFolder): void {
  rmSync(`${folder.cacheDir}/data`, { recursive: true, force: true });
}
