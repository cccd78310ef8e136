import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { copyAtomically } from '../../cache/write-atomically.ts';
import { diskPath } from '../../loader/disk-path.ts';
import { isJunk } from '../../loader/junk.ts';
import type { Losses } from './losses/losses.ts';
import type { OldAddresses } from './old-addresses.ts';

/** Documents, sound, films, archives and pictures. Pages and SVG may run code, so they are not carried over. */
const FILE =
  /\.(?:pdf|docx?|od[tspg]|rtf|xlsx?|csv|pptx?|txt|epub|zip|gz|7z|mp3|m4a|ogg|oga|wav|flac|mp4|m4v|webm|mov|ics|kml|gpx|geojson|png|jpe?g|gif|webp|avif)$/i;

/** Carries the files that posts link to into `public/`, each to its old path: so it keeps its address. */
export class Files {
  readonly #public: string | undefined;
  readonly #media: string | undefined;
  readonly #addresses: OldAddresses;
  readonly #losses: Losses;

  /** `publicDir` is the newsroom's folder of static files, `media` the old site's uploads. */
  constructor(
    { publicDir, media }: { publicDir: string | undefined; media: string | undefined },
    addresses: OldAddresses,
    losses: Losses,
  ) {
    this.#public = publicDir === undefined ? undefined : resolve(publicDir);
    this.#media = media === undefined ? undefined : resolve(media);
    [this.#addresses, this.#losses] = [addresses, losses];
  }

  /** The path of a linked file of the old site; undefined if the link leads elsewhere, or if the file is missing. */
  link(href: string, place: string): string | undefined {
    const path = this.#addresses.rawPathOf(href);
    const name = path === undefined ? undefined : decoded(path);
    if (path === undefined || name === undefined || !FILE.test(name)) return undefined;
    const found = isSafe(name) ? this.#find(name) : undefined;
    if (found === undefined || this.#public === undefined) {
      this.#losses.add('missing-file', path, href, place);
      return undefined;
    }
    const target = join(this.#public, name);
    if (!existsSync(target)) copyAtomically(found, target);
    else if (!isSame(target, found)) this.#losses.add('address-taken', path, href, place);
    // On disk and in addresses, letters are composed (NFC).
    return decodeURIComponent(path) === name ? path : encodeURI(name);
  }

  /** Finds the file by the longest suffix of its path. */
  #find(path: string): string | undefined {
    if (this.#media === undefined) return undefined;
    const parts = path.split('/').filter((part) => part !== '');
    for (let from = 0; from < parts.length; from++) {
      const found = diskPath(this.#media, parts.slice(from).join('/'));
      const file = found === undefined ? undefined : join(this.#media, found);
      if (file !== undefined && statSync(file).isFile() && isWithin(file, this.#media)) return file;
    }
    return undefined;
  }
}

/** A path that leaves no folder, and that no system hides. */
const isSafe = (path: string): boolean =>
  !/[\\\u0000-\u001f\u007f]/.test(path) &&
  path.split('/').every((part) => !part.startsWith('.') && !isJunk(part));

/** Links may lead out of the folder. */
const isWithin = (file: string, folder: string): boolean =>
  realpathSync(file).startsWith(realpathSync(folder) + sep);

const isSame = (a: string, b: string): boolean =>
  statSync(a).isFile() && statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return undefined; // a literal percent sign
  }
}
