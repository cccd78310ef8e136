import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { diskPath } from './disk-path.ts';
import { type Diagnostic, diagnostic, type Place } from './diagnostic.ts';
import { stampOf } from './files.ts';
import { MAX_PIXELS, measurePicture, type Refusal } from './measure-picture.ts';
import type { Picture } from './picture.ts';

/** Larger originals are refused: they come from a wrong export and make every clone slow. */
export const MAX_IMAGE_BYTES = 20_000_000;

type Known = Record<string, { stamp: string; picture: Picture }>;

/** Finds pictures beside articles and measures each once per content; `known` is the memory that the cache keeps. */
export class PictureProbe {
  readonly known: Known = {};
  readonly #contentDir: string;
  readonly #previous: Known;
  readonly #linked = new Map<string, boolean>();

  constructor(contentDir: string, previous: Known) {
    this.#contentDir = contentDir;
    this.#previous = previous;
  }

  /** The picture that `src`, as written in `article`, names; or what is wrong with it. */
  async find(article: string, src: string, place: () => Place): Promise<Picture | Diagnostic> {
    const named = posix.join(dirname(article), decodePath(src));
    if (/^[a-z][a-z0-9+.-]*:|^\//i.test(src) || !named.startsWith('articles/')) {
      return diagnostic(place(), 'image-outside', { src });
    }
    const file = diskPath(this.#contentDir, named);
    if (file === undefined) return diagnostic(place(), 'image-missing', { src });
    const status = lstatSync(join(this.#contentDir, file));
    if (!status.isFile() || this.#isLinked(file)) return diagnostic(place(), 'image-outside', { src });
    if (status.size > MAX_IMAGE_BYTES) {
      return diagnostic(place(), 'image-too-large', { src, bytes: status.size, limit: MAX_IMAGE_BYTES });
    }
    const { size, mtimeMs: modified, ctimeMs: changed } = status;
    const stamp = stampOf({ file, size, modified, changed });
    const before = this.known[file] ?? this.#previous[file];
    const picture = before?.stamp === stamp ? before.picture : await measurePicture(this.#contentDir, file);
    if ('why' in picture) return refused(picture, src, place());
    this.known[file] = { stamp, picture };
    return picture;
  }

  /** Whether a folder on the way is a link, which could lead out of the content folder. Each is looked at once. */
  #isLinked(file: string): boolean {
    const folder = dirname(file);
    let linked = this.#linked.get(folder);
    if (linked === undefined) {
      linked = realpathSync(join(this.#contentDir, folder)) !== join(realpathSync(this.#contentDir), folder);
      this.#linked.set(folder, linked);
    }
    return linked;
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

function decodePath(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src; // a lone percent sign is part of the file's name
  }
}
