import { lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { diskPath } from './disk-path.ts';
import { type Diagnostic, diagnostic, type Place } from '../archive/diagnostic.ts';
import { stampOf } from './files.ts';
import { lfsPointer } from '../archive/lfs-pointer.ts';
import { type Media, type MediaEntry, pictureOf } from '../archive/media.ts';
import { isJunk } from './junk.ts';
import { MAX_PIXELS, measurePicture, type Refusal } from './measure-picture.ts';
import type { Picture } from '../archive/picture.ts';

/** Larger originals are refused: they are export mistakes and slow every clone down. */
export const MAX_IMAGE_BYTES = 20_000_000;

type CachedPictures = Record<string, { stamp: string; picture: Picture }>;

/** What is known of pictures without opening them. */
interface Known {
  /** The ids of unmodified files from git's index, if it was asked. */
  blobs?: ReadonlyMap<string, string>;
  /** Pictures whose files need not be there. */
  media?: Media | undefined;
  /** Whether articles are published without pictures that cannot be shown. */
  leavesOut?: boolean | undefined;
}

/** What is wrong with files that cannot be shown as pictures. Other problems are mistakes in the article or of its place. */
const UNREADABLE: readonly Diagnostic['rule'][] = ['image-unreadable', 'image-format', 'image-pixels'];

/** Finds the pictures of articles and measures each once per content. `pictures` goes into the cache. */
export class PictureProbe {
  readonly pictures: CachedPictures = {};
  readonly #contentDir: string;
  readonly #previous: CachedPictures;
  readonly #blobs: ReadonlyMap<string, string>;
  readonly #media: Media;
  readonly #leavesOut: boolean;
  readonly #within = new Map<string, boolean>();

  constructor(
    contentDir: string,
    previous: CachedPictures,
    { blobs = new Map(), media = {}, leavesOut = false }: Known = {},
  ) {
    [this.#contentDir, this.#previous, this.#blobs, this.#media] = [contentDir, previous, blobs, media];
    this.#leavesOut = leavesOut;
  }

  /** Whether an article is published without a picture that has this problem. */
  leavesOut({ rule }: Diagnostic): boolean {
    return this.#leavesOut && UNREADABLE.includes(rule);
  }

  /** The picture that `src` in `article` refers to, or what is wrong with it. */
  async find(article: string, src: string, place: () => Place): Promise<Picture | Diagnostic> {
    const named = namedFile(article, src);
    if (/^[a-z][a-z0-9+.-]*:|^\//i.test(src) || !named.startsWith('articles/')) {
      return diagnostic(place(), 'image-outside', { src });
    }
    const file = diskPath(this.#contentDir, named);
    const entry = entryAt(this.#media, named);
    if (file === undefined)
      return entry ? this.#listed(named, entry) : diagnostic(place(), 'image-missing', { src });
    const status = statusOf(join(this.#contentDir, file));
    if (!status) return diagnostic(place(), 'image-missing', { src });
    if (!status.isFile() || !this.#isWithin(file)) return diagnostic(place(), 'image-outside', { src });
    if (isHidden(file)) return diagnostic(place(), 'image-hidden', { src });
    if (status.size > MAX_IMAGE_BYTES) {
      return diagnostic(place(), 'image-too-large', { src, bytes: status.size, limit: MAX_IMAGE_BYTES });
    }
    const { size, mtimeMs: modified, ctimeMs: changed } = status;
    const stamp = stampOf({ file, size, modified, changed }) + (entry ? `/${entry.hash}` : '');
    const before = this.pictures[file] ?? this.#previous[file];
    const isCurrent = before?.stamp === stamp || before?.picture.hash === this.#blobs.get(file);
    const picture = before && isCurrent ? before.picture : await this.#measure(file, entry);
    if ('why' in picture) return refused(picture, src, place());
    this.pictures[file] = { stamp, picture };
    return picture;
  }

  /** A picture of which there is only an entry. */
  #listed(named: string, entry: MediaEntry): Picture {
    const file = named.normalize('NFC');
    const picture = pictureOf(file, entry);
    this.pictures[file] = { stamp: `media/${entry.hash}`, picture };
    return picture;
  }

  /** A pointer of Git LFS stands for the picture whose entry has the same content. */
  async #measure(file: string, entry: MediaEntry | undefined): Promise<Picture | Refusal> {
    const measured = await measurePicture(this.#contentDir, file);
    if (!entry || !('why' in measured) || measured.why !== 'image-lfs') return measured;
    const pointer = lfsPointer(readFileSync(join(this.#contentDir, file)));
    return pointer?.sha256 === entry.sha256 ? pictureOf(file, entry) : measured;
  }

  /** Whether a picture's real path is within the content folder. Each folder is resolved once. */
  #isWithin(file: string): boolean {
    if (lstatSync(join(this.#contentDir, file)).isSymbolicLink()) return this.#isInside(file);
    const folder = dirname(file);
    let within = this.#within.get(folder);
    if (within === undefined) this.#within.set(folder, (within = this.#isInside(folder)));
    return within;
  }

  #isInside(path: string): boolean {
    return realpathSync(join(this.#contentDir, path)).startsWith(realpathSync(this.#contentDir) + sep);
  }
}

/** The entry of a path. Authors write the path, so inherited keys must not match. */
function entryAt(media: Media, named: string): MediaEntry | undefined {
  const file = named.normalize('NFC');
  return Object.hasOwn(media, file) ? media[file] : undefined;
}

/** Whether `listFiles` leaves a file out: a build would not notice a change to it. */
const isHidden = (file: string): boolean => /(?:^|\/)\./.test(file) || isJunk(posix.basename(file));

/** Undefined if a link is broken or leads to itself. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function refused(refusal: Refusal, src: string, place: Place): Diagnostic {
  switch (refusal.why) {
    case 'image-format':
      return diagnostic(place, 'image-format', { src, format: refusal.format });
    case 'image-pixels': {
      const { width, height, frames } = refusal;
      return diagnostic(place, 'image-pixels', { src, width, height, frames, limit: MAX_PIXELS });
    }
    default:
      return diagnostic(place, refusal.why, { src });
  }
}

/** The path that `src` in an article names. */
export const namedFile = (article: string, src: string): string =>
  posix.join(dirname(article), decodePath(src));

function decodePath(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src; // a lone percent sign is part of the file's name
  }
}
