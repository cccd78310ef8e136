import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { diskPath } from '../../../loader/disk-path.ts';
import type { OldSite } from './old-site.ts';
import { decoded } from '../text/decoded.ts';

/** Folders of a project whose files the site served from its root, or that its texts address from there. */
const SERVED = [
  '',
  'static',
  'public',
  'assets',
  'src',
  'source',
  'app',
  'content',
  'files',
  'docs',
  'media',
  'images',
  'src/assets',
  'src/public',
  'src/static',
  'src/content',
  'app/assets',
  'content/images',
  'src/images',
];

/** Finds the pictures that a text names on the disk. No path leaves the project. */
export class PictureFiles {
  readonly #site: OldSite;
  readonly #root: string;

  constructor(site: OldSite) {
    this.#site = site;
    this.#root = realpathSync(site.root);
  }

  /** The file of a picture; undefined if there is none. `file` is that of the text. */
  find(src: string, file: string): string | undefined {
    const path = this.#pathOf(src);
    if (path === undefined || path === '') return undefined;
    const beside = path.startsWith('/') ? [] : [dirname(file), file.replace(/\.\w+$/, '')];
    const folders = [...beside, ...this.#served(file)];
    for (const folder of folders) {
      const found = this.#fileAt(join(folder, path));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The folders above a text may hold what its site served: `app/_posts` uses `app/assets`. */
  #served(file: string): string[] {
    const above = [this.#root];
    for (let folder = dirname(resolve(file)); folder.startsWith(this.#root + sep); folder = dirname(folder))
      above.push(folder);
    return above.flatMap((folder) => SERVED.map((name) => join(folder, name)));
  }

  /** The path that an address names; undefined for one of another site. */
  #pathOf(src: string): string | undefined {
    const { origin, basePath } = this.#site;
    const named = decoded(src)
      .replace(/^(?:(?:\{(?:static|attach|filename|photo)\}|\|(?:static|attach|filename)\|)\/?|[@~]\/)/, '/')
      .replace(/^\/\/(?=[^/])/, 'https://');
    const isOwn = origin !== undefined && URL.canParse(named) && bare(named) === bare(origin);
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(named) && !isOwn) return undefined;
    const path = named.replace(/^(?:https?:)?\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
    return basePath !== '' && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  }

  #fileAt(path: string): string | undefined {
    if (!path.startsWith(this.#root + sep)) return undefined;
    const spelled = diskPath(this.#root, relative(this.#root, path).split(sep).join('/'));
    if (spelled === undefined) return undefined;
    const found = join(this.#root, spelled);
    if (statSync(found, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    return realpathSync(found).startsWith(this.#root + sep) ? found : undefined;
  }
}

const bare = (address: string): string => new URL(address).host.replace(/^www\./, '');
