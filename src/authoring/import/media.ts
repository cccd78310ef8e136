import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { copyAtomically } from '../../cache/write-atomically.ts';
import { diskPath } from '../../loader/disk-path.ts';
import { slug } from '../../archive/slug.ts';

/** Formats of pictures that our pages cannot show. */
const OTHER = /\.(?:svgz?|tiff?|bmp|ico|heic|heif|jxl)$/i;
const IMAGE = /\.(?:png|jpe?g|webp|avif|gif)$/i;

/** Finds the old site's images in a folder of its uploads, and copies them next to the articles. */
export class Media {
  readonly #contentDir: string;
  readonly #folder: string | undefined;
  /** Paths in the folder by file name, for addresses whose folders match nothing. */
  readonly #byName = new Map<string, string[]>();

  constructor(contentDir: string, folder: string | undefined) {
    this.#contentDir = contentDir;
    this.#folder = folder === undefined ? undefined : resolve(folder);
    if (this.#folder === undefined) return;
    for (const entry of readdirSync(this.#folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !(IMAGE.test(entry.name) || OTHER.test(entry.name))) continue;
      const name = entry.name.normalize('NFC');
      const known = this.#byName.get(name) ?? [];
      this.#byName.set(name, [...known, join(entry.parentPath, entry.name)]);
    }
  }

  /**
   * Copies an image next to an article. Returns the name by which the article refers to it; undefined if the image is
   * missing. `known` is its file, if the source knows it.
   */
  take(src: string, article: string, known?: string): string | undefined {
    const found = known !== undefined && IMAGE.test(known) ? known : this.find(src, IMAGE);
    if (found === undefined) return undefined;
    const ending = extname(found).toLowerCase();
    const name = slug(basename(found, extname(found))) || 'bild';
    const folder = join(this.#contentDir, dirname(article));
    for (let count = 1; ; count++) {
      const tried = `${name}${count === 1 ? '' : `-${count}`}${ending}`;
      const target = join(folder, tried);
      if (existsSync(target) && !haveSameContent(target, found)) continue;
      if (!existsSync(target)) copyAtomically(found, target);
      return `./${tried}`;
    }
  }

  /** Whether an image is there in a format that our pages cannot show. */
  isOther(src: string, known?: string): boolean {
    return (known !== undefined && OTHER.test(known)) || this.find(src, OTHER) !== undefined;
  }

  /** Finds the file by the longest suffix of the address; scaled copies (`bild-300x200.jpg`) lead to the original. */
  find(src: string, format = IMAGE): string | undefined {
    if (this.#folder === undefined) return undefined;
    const path = pathOf(src);
    const original = path.replace(/-\d+x\d+(\.\w+)$/, '$1');
    for (const each of [original, path]) {
      const parts = each.split('/').filter((part) => part !== '' && part !== '.');
      for (let from = 0; from < parts.length; from++) {
        const named = resolve(this.#folder, ...parts.slice(from));
        if (!named.startsWith(this.#folder + sep) || !format.test(named)) continue;
        const found = diskPath(this.#folder, named.slice(this.#folder.length + 1));
        const file = found === undefined ? undefined : join(this.#folder, found);
        if (file !== undefined && isFile(file) && this.#isInside(file)) return file;
      }
      const same = this.#byName.get((parts.at(-1) ?? '').normalize('NFC')) ?? [];
      const [only] = same;
      if (same.length === 1 && only !== undefined && format.test(only)) return only;
    }
    return undefined;
  }

  /** Links may lead out of the folder. */
  #isInside = (file: string): boolean =>
    this.#folder !== undefined && realpathSync(file).startsWith(realpathSync(this.#folder) + sep);
}

function pathOf(src: string): string {
  const path = src.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a literal percent sign
  }
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
const haveSameContent = (a: string, b: string): boolean =>
  statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));
