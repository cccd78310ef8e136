import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ContentError } from '../../archive/diagnostic.ts';
import { MEDIA_FILE, type MediaEntry } from '../../archive/media.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { measurePicture } from '../../loader/measure-picture.ts';
import { readMedia } from '../../loader/media.ts';
import { type MediaFile, mediaFiles } from '../../loader/media-files.ts';
import { loadSettings } from '../../loader/site-settings.ts';
import { AuthoringError } from '../authoring-error.ts';
import type { CommandContext } from './own-article.ts';

/** What became of the entries, by path. */
export interface MediaChanges {
  added: readonly string[];
  changed: readonly string[];
  removed: readonly string[];
  /** Files without an entry: no readable pictures, or not fetched by Git LFS. */
  left: readonly string[];
  /** Number of entries. */
  count: number;
}

/** Brings `media.json` up to date with the media folder, or with the content folder if site.yaml names none. */
export async function updateMedia({ contentDir, cacheDir }: CommandContext): Promise<MediaChanges> {
  const [settings, errors] = loadSettings(contentDir);
  const [before, broken] = readMedia(contentDir);
  if (!settings || broken.length > 0) throw new ContentError([...errors, ...broken]);
  const folder = resolve(contentDir, settings.media ?? '.');
  if (!existsSync(join(folder, 'articles'))) throw new AuthoringError('noMediaFolder', { folder });
  const files = mediaFiles(folder, cacheDir);
  const entries = new Map<string, MediaEntry>();
  const left: string[] = [];
  for (const [file, found] of files) {
    const entry = await entryOf(folder, file, found, before[file]);
    if (entry) entries.set(file.normalize('NFC'), entry);
    else left.push(file);
  }
  if (entries.size > 0 || Object.keys(before).length > 0)
    writeAtomically(join(contentDir, MEDIA_FILE), textOf(entries));
  const paths = [...entries.keys()];
  return {
    added: paths.filter((file) => !before[file]),
    changed: paths.filter((file) => before[file] && before[file].hash !== entries.get(file)?.hash),
    removed: Object.keys(before).filter((file) => !entries.has(file)),
    ...{ left, count: entries.size },
  };
}

/** The entry of a file: the present one if the content is the same, a new one, or none if the file cannot be measured. */
async function entryOf(
  folder: string,
  file: string,
  { sha256, bytes }: MediaFile,
  before: MediaEntry | undefined,
): Promise<MediaEntry | undefined> {
  if (before?.sha256 === sha256) return before;
  const picture = await measurePicture(folder, file);
  if ('why' in picture) return undefined;
  const { file: _file, ...measured } = picture;
  return { ...measured, sha256, bytes };
}

/** One line for each picture, in the order of their paths, so that changes of two people merge. */
function textOf(entries: ReadonlyMap<string, MediaEntry>): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([file, entry]) => `${JSON.stringify(file)}: ${JSON.stringify(entry)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
