import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { dataFiles, forgetOld, madeFolder, makeData } from '../../src/publish/data-files.ts';
import type { OutputFile } from '../../src/publish/manifest.ts';
import { Site } from '../../src/views/site.ts';
import type { ContentFolder } from '../content-folder.ts';

/** The open data of a content folder through several builds. */
export class DataBuilds {
  readonly #folder: ContentFolder;
  #base: Record<string, OutputFile> = {};
  /** Every file by its path in the site, as it stands after the last build. */
  files: Record<string, Buffer> = {};

  constructor(folder: ContentFolder) {
    this.#folder = folder;
  }

  /** Builds and returns the paths of the files that were made. */
  async build(options: { now?: number; full?: boolean } = {}): Promise<string[]> {
    const { now, full = false } = options;
    const { dir: contentDir, cacheDir } = this.#folder;
    const site = new Site(await this.#folder.load(now === undefined ? {} : { now }));
    const base = full ? {} : this.#base;
    const settings = { contentDir, cacheDir, code: 'code', base, made: madeFolder(cacheDir) };
    const made = dataFiles(site, makeData(site, settings), base);
    const before = this.files;
    this.files = {};
    for (const [path, { source }] of made) {
      this.files[path] = source === undefined ? (before[path] as Buffer) : readFileSync(source);
    }
    this.#base = Object.fromEntries([...made].map(([path, { key }]) => [path, { hash: '', size: 0, key }]));
    forgetOld(cacheDir, made);
    return [...made].flatMap(([path, { source }]) => (source === undefined ? [] : [path])).sort();
  }

  text(path: string): string {
    return (this.files[path] as Buffer).toString('utf8');
  }

  lines(path: string): Record<string, unknown>[] {
    const lines = this.text(path).trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}

export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

export function loseCache(folder: ContentFolder): void {
  rmSync(`${folder.cacheDir}/data`, { recursive: true, force: true });
}
